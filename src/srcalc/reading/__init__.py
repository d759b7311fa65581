"""From bytes to plain data with positions, and from that to models."""
