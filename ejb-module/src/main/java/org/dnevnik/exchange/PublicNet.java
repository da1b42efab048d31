package org.dnevnik.exchange;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses are of the public net: those of the registries of special purpose addresses (RFC 6890 and what was added since) are not. */
final class PublicNet {

    /** This net, private, shared, loopback, link-local, protocols, documentation, relays, benchmarks, multicast, reserved. */
    private static final List<Net> SPECIAL_4 = List.of(
            new Net("0.0.0.0", 8),
            new Net("10.0.0.0", 8),
            new Net("100.64.0.0", 10),
            new Net("127.0.0.0", 8),
            new Net("169.254.0.0", 16),
            new Net("172.16.0.0", 12),
            new Net("192.0.0.0", 24),
            new Net("192.0.2.0", 24),
            new Net("192.31.196.0", 24),
            new Net("192.52.193.0", 24),
            new Net("192.88.99.0", 24),
            new Net("192.168.0.0", 16),
            new Net("192.175.48.0", 24),
            new Net("198.18.0.0", 15),
            new Net("198.51.100.0", 24),
            new Net("203.0.113.0", 24),
            new Net("224.0.0.0", 3));

    /** What is given to networks at all; whatever else there is of version 6 leads to this machine, its neighbours, or through a gateway to one of the above. */
    private static final Net GIVEN_6 = new Net("2000::", 3);

    /** Protocols and tunnels, documentation, the gateway to version 4. */
    private static final List<Net> SPECIAL_6 = List.of(
            new Net("2001::", 23),
            new Net("2001:db8::", 32),
            new Net("2002::", 16),
            new Net("2620:4f:8000::", 48),
            new Net("3fff::", 20));

    private PublicNet() {}

    static boolean has(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(net -> net.holds(address));
        }
        return GIVEN_6.holds(address) && SPECIAL_6.stream().noneMatch(net -> net.holds(address));
    }

    /**
     * A network.
     *
     * @param bits that all its addresses have in common
     */
    private record Net(byte[] first, int bits) {

        Net(String first, int bits) {
            this(literal(first), bits);
        }

        private static byte[] literal(String address) {
            try {
                return InetAddress.getByName(address).getAddress(); // a literal asks nobody
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(address, e);
            }
        }

        boolean holds(InetAddress other) {
            byte[] asked = other.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((asked[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
