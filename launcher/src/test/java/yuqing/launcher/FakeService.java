package yuqing.launcher;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Stands where a service's jar would be: is ready at once, on the port that its environment names.
/// The JDK only, since it runs from a jar of its own.
public final class FakeService {
  private FakeService() {}

  /// @param arguments none; the port's variable is the property `fake.port` of its manifest's jar
  public static void main(String[] arguments) throws Exception {
    var own = FakeService.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var module = own.replaceAll(".*/([a-z]+)(-service)?/target/.*", "$1");
    var port = System.getenv("YUQING_" + module.toUpperCase(java.util.Locale.ROOT) + "_PORT");
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println("fake " + module + " on " + port);
  }
}
