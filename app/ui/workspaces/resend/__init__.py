"""*Resend an email*: what went astray, cleaned of every trace that it was sent before, and the next step."""
