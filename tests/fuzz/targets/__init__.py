"""What is fed with bytes. Each function raises where something does not hold that must hold of any input."""
