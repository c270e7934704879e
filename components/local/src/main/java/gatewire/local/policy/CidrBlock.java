package gatewire.local.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses, such as {@code 192.0.2.0/24}; a single address is a range of one. */
record CidrBlock(byte[] address, int prefix) {

  // Only literal addresses are passed to InetAddress, which would look up a name in the network.
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Parses a range; returns empty if it is invalid. */
  static Optional<CidrBlock> parse(String range) {
    int slash = range.indexOf('/');
    Optional<byte[]> address = bytes(slash < 0 ? range : range.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int maxPrefix = address.get().length * Byte.SIZE;
    String prefix = slash < 0 ? String.valueOf(maxPrefix) : range.substring(slash + 1);
    return prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= maxPrefix
        ? Optional.of(new CidrBlock(address.get(), Integer.parseInt(prefix)))
        : Optional.empty();
  }

  boolean contains(String ip) {
    return bytes(ip).filter(this::contains).isPresent();
  }

  private boolean contains(byte[] other) {
    if (other.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> bytes(String address) {
    if (!LITERAL.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
