"""From a finished result to text or bytes; every format returns what it made and writes nothing itself."""
