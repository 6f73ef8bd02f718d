//! Which IP addresses are public: anybody's, and nobody's own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{Ipv4Net, Ipv6Net};

const fn v4(a: u8, b: u8, c: u8, d: u8, bits: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), bits)
}

const fn v6(a: u16, b: u16, c: u16, bits: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), bits)
}

/// IANA's registry of special IPv4 addresses, with multicast and what is reserved. The few of them
/// that are reachable from everywhere serve the network itself, and no company's status page.
const SPECIAL_V4: [Ipv4Net; 18] = [
    v4(0, 0, 0, 0, 8),
    v4(10, 0, 0, 0, 8),
    v4(100, 64, 0, 0, 10),
    v4(127, 0, 0, 0, 8),
    v4(169, 254, 0, 0, 16),
    v4(172, 16, 0, 0, 12),
    v4(192, 0, 0, 0, 24),
    v4(192, 0, 2, 0, 24),
    v4(192, 31, 196, 0, 24),
    v4(192, 52, 193, 0, 24),
    v4(192, 88, 99, 0, 24),
    v4(192, 168, 0, 0, 16),
    v4(192, 175, 48, 0, 24),
    v4(198, 18, 0, 0, 15),
    v4(198, 51, 100, 0, 24),
    v4(203, 0, 113, 0, 24),
    v4(224, 0, 0, 0, 4),
    v4(240, 0, 0, 0, 4),
];

/// Where IPv6 addresses of the whole internet are given out. Outside of it lie loopback, mapped and
/// compatible IPv4, both NAT64 prefixes, discard, segment routing, unique local, link-local,
/// site-local and multicast.
const GLOBAL_V6: Ipv6Net = v6(0x2000, 0, 0, 3);

/// What is special inside of it: protocol assignments with Teredo, benchmarks and ORCHID;
/// documentation twice; 6to4; AS112.
const SPECIAL_V6: [Ipv6Net; 5] = [
    v6(0x2001, 0, 0, 23),
    v6(0x2001, 0xdb8, 0, 32),
    v6(0x2002, 0, 0, 16),
    v6(0x2620, 0x4f, 0x8000, 48),
    v6(0x3fff, 0, 0, 20),
];

/// Whether an address may be connected to.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(ip) => !SPECIAL_V4.iter().any(|net| net.contains(&ip)),
        IpAddr::V6(ip) => {
            GLOBAL_V6.contains(&ip) && !SPECIAL_V6.iter().any(|net| net.contains(&ip))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_of_every_special_network_hold() {
        for (special, beside) in [
            ("0.255.255.255", "1.0.0.0"),
            ("10.255.255.255", "11.0.0.0"),
            ("100.64.0.0", "100.63.255.255"),
            ("100.127.255.255", "100.128.0.0"),
            ("127.255.255.255", "128.0.0.0"),
            ("169.254.169.254", "169.253.255.255"),
            ("172.16.0.0", "172.15.255.255"),
            ("172.31.255.255", "172.32.0.0"),
            ("192.0.0.255", "192.0.1.0"),
            ("192.0.2.1", "192.0.3.0"),
            ("192.88.99.1", "192.88.98.255"),
            ("192.168.0.1", "192.167.255.255"),
            ("198.19.255.255", "198.20.0.0"),
            ("198.51.100.7", "198.51.101.0"),
            ("203.0.113.9", "203.0.114.0"),
            ("224.0.0.1", "223.255.255.255"),
            ("255.255.255.255", "8.8.8.8"),
            ("::", "2000::1"),
            ("::1", "2600::1"),
            ("::ffff:8.8.8.8", "2a00::1"),
            ("::8.8.8.8", "2400::1"),
            ("64:ff9b::808:808", "2001:200::1"),
            ("64:ff9b:1::1", "2001:4860:4860::8888"),
            ("100::1", "3ffe::1"),
            ("2001::1", "2001:db7:ffff::1"),
            ("2001:2::1", "2001:db9::1"),
            ("2001:1ff:ffff::1", "2003::1"),
            ("2002:7f00:1::", "2001:ffff::1"),
            ("2001:db8::1", "2606:4700::1"),
            ("2620:4f:8000::1", "2620:4f:8001::1"),
            ("3fff:fff::1", "3fff:1000::1"),
            ("5f00::1", "3fff:1fff::1"),
            ("fc00::1", "2c00::1"),
            ("fdff::1", "2800::1"),
            ("fe80::1", "2a02::1"),
            ("fec0::1", "2a03::1"),
            ("ff02::1", "2a04::1"),
            ("4000::1", "2a05::1"),
        ] {
            let public = |text: &str| is_public(text.parse().expect("is an address"));
            assert!(!public(special), "{special}");
            assert!(public(beside), "{beside}");
        }
    }
}
