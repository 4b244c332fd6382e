"""The commands, a file each: its options, the call it makes, and what it prints."""
