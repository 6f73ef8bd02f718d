//! Numbers in, verdict out: is this count a spike above its baseline?
