//! The output line of the interface contract.

use detector::Finding;
use std::io::Write;

/// Writes lines, gathered to blocks of this many bytes.
const BLOCK: usize = 1 << 16;

pub(super) struct Answer<W: Write> {
    output: W,
    buffer: Vec<u8>,
    start: String,
}

/// A JSON string.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl<W: Write> Answer<W> {
    pub(super) fn new(output: W) -> Answer<W> {
        Answer {
            output,
            buffer: Vec::with_capacity(2 * BLOCK),
            start: String::new(),
        }
    }

    /// The next lines speak of the bucket with this start, given back as it was read.
    pub(super) fn start(&mut self, bucket: &str) {
        self.start = quoted(bucket);
    }

    pub(super) fn write(
        &mut self,
        service: &str,
        region: &str,
        f: &Finding,
    ) -> std::io::Result<()> {
        let (b, start) = (&mut self.buffer, &self.start);
        write!(
            b,
            r#"{{"service":{service},"region":{region},"bucket_start":{start},"reports":{},"expected":"#,
            f.reports
        )?;
        number(b, f.expected)?;
        write!(b, r#","upper":{},"p_value":"#, f.upper)?;
        number(b, f.p_value)?;
        b.extend_from_slice(br#","score":"#);
        number(b, f.score)?;
        write!(b, r#","verdict":"{}"}}"#, f.verdict.as_str())?;
        b.push(b'\n');
        if b.len() >= BLOCK {
            self.output.write_all(b)?;
            b.clear();
        }
        Ok(())
    }

    pub(super) fn flush(&mut self) -> std::io::Result<()> {
        self.output.write_all(&self.buffer)?;
        self.buffer.clear();
        self.output.flush()
    }
}

/// Four decimals where they say something, the exponent form where they do not.
fn number(b: &mut Vec<u8>, v: f64) -> std::io::Result<()> {
    if v == 0.0 {
        b.push(b'0');
        Ok(())
    } else if v == 1.0 {
        b.push(b'1');
        Ok(())
    } else if v.abs() >= 0.01 {
        write!(b, "{v:.4}")
    } else {
        write!(b, "{v:.3e}")
    }
}
