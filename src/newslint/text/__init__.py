"""What can be known of text without knowing that it is an article."""
