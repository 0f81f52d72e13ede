package dev.vitral.header.throttle;

import dev.vitral.kit.http.VitralHeaders;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the request comes from, as the shell says; only the shell can say it. */
@RequestScoped
public class ClientAddress {

  private static final int V4 = 4;
  private static final int NETWORK = 8;

  private final @Nullable String said;

  ClientAddress(@Context HttpHeaders headers) {
    said = headers.getHeaderString(VitralHeaders.CLIENT_ADDRESS);
  }

  /**
   * Who counts together, if the shell said where one comes from: an IPv4 address or an IPv6 network
   * of 64 bits, in which everybody has as many addresses as he likes (RFC 6177).
   */
  Optional<String> text() {
    return Optional.ofNullable(said).map(ClientAddress::counted);
  }

  private static String counted(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes == null || bytes.length == V4
        ? address
        : HexFormat.of().formatHex(bytes, 0, NETWORK);
  }

  /** Whether it is a visitor's own, and neither this machine's nor unknown. */
  boolean isSomebodys() {
    return Optional.ofNullable(said)
        .filter(known -> !(known.startsWith("127.") || known.equals("::1")))
        .isPresent();
  }
}
