raise RuntimeError("at load")
