"""First names that are words too, so that no dictionary tells them apart: “John SMITH” and “Please SEND”.

What is a name by itself, because no dictionary has it as a word, needs no place here.
"""

from __future__ import annotations

_NAMES = """
al amber angel april art ash aur autumn awen basil bay beau beryl bill billy bob bobby brad bryn candy carol
charity charlie chase cherry christian chuck clay cliff colt coral crystal daisy dale dan dawn dean dewi dick
dolly don drew earl ebony ed eira eirlys enfys eos eve faith fanny fay felicity fern flora frank gay gene gill
ginger glen grace graham grant guy gwawr gwyn haf hafan harry hazel heather hector heulwen holly hope hugh
hunter iris ivy jack jade jan jasmine jasper jean jenny jet jewel jim jimmy jo john jolly josh joy june
justice ken kerry king kit lance lark laurel lee lili lily llinos mai major mari mark martin mason max may
medi melody mercy mick mike miles misty molly myrtle nia nick noble olive opal pansy pat patience patsy patty
pearl penny peter phoebe pip poppy prince prudence ray reed reg rex rob robin rod roger roman rose rosemary
ruby russell rusty sage sally sandy scott seren sheila sienna skip sonny sterling stew storm sue summer ted
teddy terry timothy tirion tom tony trinity verity veronica victor viola violet wade ward warren will willow
"""
FIRST_NAMES = frozenset(_NAMES.split())
"""In small letters."""
