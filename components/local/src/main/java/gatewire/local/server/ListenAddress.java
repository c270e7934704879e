package gatewire.local.server;

/**
 * The address that a server listens at.
 *
 * @param port 0 uses a free port
 */
public record ListenAddress(String host, int port) {}
