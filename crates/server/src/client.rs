//! Who is asking: the address, believed only from proxies the operator named.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;
use actix_web::http::header::HeaderMap;
use ipnet::IpNet;

/// The client's address: the peer's, or behind trusted proxies the first hop from the right of
/// `X-Forwarded-For` that no trusted proxy is. A hop that is no address ends the walk.
pub fn address(request: &HttpRequest, trusted: &[IpNet]) -> Option<IpAddr> {
    let peer = request.peer_addr()?.ip();
    Some(walk(peer, request.headers(), trusted))
}

fn walk(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let mut address = canonical(peer);
    // Several header lines are one list, the last line nearest to us.
    let lines: Vec<_> = headers
        .get_all("x-forwarded-for")
        .filter_map(|v| v.to_str().ok())
        .collect();
    let mut hops = lines
        .iter()
        .rev()
        .flat_map(|line| line.rsplit(','))
        .map(str::trim);
    while trusted.iter().any(|net| net.contains(&address)) {
        match hops.next().and_then(hop) {
            Some(next) => address = canonical(next),
            None => break,
        }
    }
    address
}

/// `203.0.113.7`, `203.0.113.7:443`, `2001:db8::1`, `[2001:db8::1]:443`
fn hop(text: &str) -> Option<IpAddr> {
    text.parse()
        .ok()
        .or_else(|| text.parse::<std::net::SocketAddr>().ok().map(|a| a.ip()))
        .or_else(|| text.strip_prefix('[')?.strip_suffix(']')?.parse().ok())
}

/// An IPv4 address in IPv6 clothes is the IPv4 address.
fn canonical(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// What one reporter is: an IPv4 address, or an IPv6 /64, which is one household's.
pub fn household(address: IpAddr) -> [u8; 16] {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().octets(),
        IpAddr::V6(v6) => prefix(v6, 64),
    }
}

/// What one limit is for: an IPv4 /24, or an IPv6 /48, which is one site's.
pub fn network(address: IpAddr) -> [u8; 16] {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            std::net::Ipv4Addr::new(a, b, c, 0)
                .to_ipv6_mapped()
                .octets()
        }
        IpAddr::V6(v6) => prefix(v6, 48),
    }
}

fn prefix(address: Ipv6Addr, bits: u32) -> [u8; 16] {
    let kept = u128::from(address) >> (128 - bits) << (128 - bits);
    Ipv6Addr::from(kept).octets()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn seen(peer: &str, lines: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(
                HeaderName::from_static("x-forwarded-for"),
                HeaderValue::from_static(line),
            );
        }
        let trusted = [
            "127.0.0.0/8".parse().expect("a net"),
            "10.0.0.0/8".parse().expect("a net"),
        ];
        walk(peer.parse().expect("an address"), &headers, &trusted).to_string()
    }

    #[test]
    fn only_named_proxies_are_believed() {
        assert_eq!(seen("20.0.0.1", &["1.2.3.4"]), "20.0.0.1");
        assert_eq!(seen("127.0.0.1", &["1.2.3.4"]), "1.2.3.4");
        assert_eq!(
            seen("127.0.0.1", &["6.6.6.6, 1.2.3.4, 10.0.0.9"]),
            "1.2.3.4"
        );
        assert_eq!(seen("127.0.0.1", &["6.6.6.6", "1.2.3.4"]), "1.2.3.4");
        assert_eq!(seen("127.0.0.1", &["1.2.3.4, unknown"]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &["[2001:db8::7]:443"]), "2001:db8::7");
        assert_eq!(seen("::ffff:127.0.0.1", &["::ffff:1.2.3.4"]), "1.2.3.4");
    }

    #[test]
    fn a_household_is_a_64_and_a_network_a_48() {
        let v6 = |t: &str| t.parse::<IpAddr>().expect("an address");
        assert_eq!(
            household(v6("2001:db8:1:2:3::4")),
            household(v6("2001:db8:1:2:9::1"))
        );
        assert_ne!(
            household(v6("2001:db8:1:2::")),
            household(v6("2001:db8:1:3::"))
        );
        assert_eq!(
            network(v6("2001:db8:1:2::")),
            network(v6("2001:db8:1:ffff::"))
        );
        assert_eq!(network(v6("9.8.7.6")), network(v6("9.8.7.1")));
        assert_ne!(household(v6("9.8.7.6")), household(v6("9.8.7.1")));
    }
}
