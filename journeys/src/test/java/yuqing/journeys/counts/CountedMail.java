package yuqing.journeys.counts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands in front of the mail server, passes everything on and counts connections.
final class CountedMail implements AutoCloseable {

  private final int port;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  /// @param port of the mail server on this machine
  CountedMail(int port) {
    this.port = port;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        connections.incrementAndGet();
        var real = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(() -> pass(client, real));
        Thread.ofVirtual().start(() -> pass(real, client));
      } catch (IOException e) {
        // Closed, or the mail server is: the client sees it.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    open.add(from);
    try (from;
        to) {
      to.setTcpNoDelay(true);
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side left.
    } finally {
      open.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var each : open) {
      each.close();
    }
  }
}
