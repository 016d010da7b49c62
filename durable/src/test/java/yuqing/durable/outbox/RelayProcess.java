package yuqing.durable.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import yuqing.durable.TestDatabase;
import yuqing.durable.worker.WorkerRegistry;

/// A relay in a process of its own, which a test kills.
public final class RelayProcess {

  private RelayProcess() {}

  /// @param interceptor a class that observes the producer, or empty
  static Process start(TestDatabase database, Map<String, Object> broker, String interceptor)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx96m",
            "-cp",
            System.getProperty("java.class.path"),
            RelayProcess.class.getName(),
            database.url(),
            database.user(),
            database.password(),
            (String) broker.get("bootstrap.servers"),
            interceptor)
        .redirectErrorStream(true)
        .redirectOutput(new File("target/relay-process.log"))
        .start();
  }

  public static void main(String[] arguments) throws InterruptedException, SQLException {
    var database = TestDatabase.openPool(arguments[0], arguments[1], arguments[2]);
    Map<String, Object> broker = new HashMap<>(Map.of("bootstrap.servers", arguments[3]));
    if (!arguments[4].isEmpty()) {
      broker.put("interceptor.classes", List.of(arguments[4]));
    }
    var relay =
        new Relay(
            database,
            () -> RelayProducer.open(broker),
            RelaySettings.usual(),
            new WorkerRegistry(new SimpleMeterRegistry()));
    relay.start();
    new CountDownLatch(1).await();
  }
}
