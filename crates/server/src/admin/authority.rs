//! The one secret of the operators: a token, and what is derived from it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Characters a token must have at least.
pub const LENGTH: usize = 32;

/// Seconds a ticket is good for.
pub const SHIFT: i64 = 12 * 3600;

/// Knows the token when it sees it, and does not keep it: only a key made from it.
pub struct Authority([u8; 32]);

/// Who holds a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub name: String,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Authority")
    }
}

impl Authority {
    /// Takes a token, or says what a better one is like.
    pub fn new(token: &str) -> Result<Authority, String> {
        if token.len() < LENGTH || !token.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(format!(
                "the admin token (OUTCRY_ADMIN_TOKEN) must have at least {LENGTH} characters, letters, \
                 digits and signs without spaces; make one with: openssl rand -hex 32"
            ));
        }
        Ok(Authority(sign(token.as_bytes(), PURPOSE, "")))
    }

    /// Whether this is the token. Takes the same time whatever is wrong with it.
    pub fn is_token(&self, candidate: &str) -> bool {
        mac(candidate.as_bytes(), PURPOSE, "")
            .verify_slice(&self.0)
            .is_ok()
    }

    /// What a browser carries instead of the token: a name and an end, signed.
    pub fn ticket(&self, name: &str, now: i64) -> String {
        let claim = format!("{}.{}", now + SHIFT, hex(name.as_bytes()));
        let seal = hex(&sign(&self.0, "ticket", &claim));
        format!("{claim}.{seal}")
    }

    /// The holder of a ticket, if it is ours and not over.
    pub fn holder(&self, ticket: &str, now: i64) -> Option<Holder> {
        let (claim, seal) = ticket.rsplit_once('.')?;
        self.verify("ticket", claim, seal)?;
        let (until, name) = claim.split_once('.')?;
        let name = String::from_utf8(unhex(name)?).ok()?;
        (until.parse::<i64>().ok()? > now).then_some(Holder { name })
    }

    /// What a form must carry beside a ticket: another site can send the ticket, but not read this.
    pub fn form_token(&self, ticket: &str) -> String {
        hex(&sign(&self.0, "form", ticket))
    }

    /// Whether a form belongs to this ticket.
    pub fn is_form_token(&self, ticket: &str, candidate: &str) -> bool {
        self.verify("form", ticket, candidate).is_some()
    }

    fn verify(&self, purpose: &str, text: &str, seal: &str) -> Option<()> {
        mac(&self.0, purpose, text).verify_slice(&unhex(seal)?).ok()
    }
}

const PURPOSE: &str = "outcry operator";

fn mac(key: &[u8], purpose: &str, text: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)
        .expect("HMAC takes a key of any length; the type just can't say so");
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    mac
}

fn sign(key: &[u8], purpose: &str, text: &str) -> [u8; 32] {
    mac(key, purpose, text).finalize().into_bytes().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    let digits = digits.filter(|d| d.len().is_multiple_of(2))?;
    Some(
        digits
            .chunks(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn short_and_unsendable_tokens_are_refused_without_being_named() {
        for bad in ["", "short-secret", &"a b".repeat(20), &"é".repeat(40)] {
            let told = Authority::new(bad).expect_err("is refused");
            assert!(told.contains("openssl rand"), "{told}");
            assert!(bad.is_empty() || !told.contains(bad), "{told}");
        }
        let authority = Authority::new(TOKEN).expect("is long enough");
        assert!(!format!("{authority:?}").contains("0123"));
    }

    #[test]
    fn only_the_token_is_the_token() {
        let authority = Authority::new(TOKEN).expect("is long enough");
        assert!(authority.is_token(TOKEN));
        for wrong in ["", &TOKEN[1..], &TOKEN.to_uppercase(), &format!("{TOKEN}0")] {
            assert!(!authority.is_token(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_ticket_ends_and_can_not_be_changed() {
        let authority = Authority::new(TOKEN).expect("is long enough");
        let ticket = authority.ticket("Dana É.", 1000);
        let name = |t: &str, now| authority.holder(t, now).map(|h| h.name);
        assert_eq!(name(&ticket, 1000), Some("Dana É.".into()));
        assert_eq!(name(&ticket, 1000 + SHIFT), None);
        assert_eq!(name(&ticket.replacen('4', "5", 1), 1000), None);
        assert_eq!(name(&format!("9{ticket}"), 1000), None);
        for bad in ["", ".", "..", "1.2.3", "é.é.é", "9999999999.61.zz"] {
            assert_eq!(name(bad, 1000), None, "{bad}");
        }
        let other = Authority::new(&TOKEN.replace('0', "1")).expect("is long enough");
        assert_eq!(other.holder(&ticket, 1000), None);
        assert!(authority.is_form_token(&ticket, &authority.form_token(&ticket)));
        assert!(!authority.is_form_token("other", &authority.form_token(&ticket)));
    }
}
