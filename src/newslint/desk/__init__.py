"""A page on this machine where an editor pastes an article and sees findings as it is typed (extra: newslint[desk])."""
