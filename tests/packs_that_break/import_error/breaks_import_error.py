"""A pack that needs what is not installed."""

import a_module_that_nobody_has
