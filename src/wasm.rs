//! What JavaScript may call. It converts and calls, and decides nothing.
