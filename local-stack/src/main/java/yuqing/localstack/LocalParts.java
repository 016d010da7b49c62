package yuqing.localstack;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import yuqing.localstack.Ports.Port;

/// PostgreSQL, Kafka, the OIDC provider and the mail server, all of them real, in one JVM.
public final class LocalParts implements AutoCloseable {
  private final Ports ports;
  private final Secrets secrets;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private Postgres postgres;

  private LocalParts(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /// Starts all parts, the two slow ones side by side; when one fails, none stays.
  ///
  /// @param directory where the parts keep their data between starts
  public static LocalParts start(Path directory, Ports ports) {
    return start(directory, directory.resolve("postgres-binaries"), ports);
  }

  /// @param binaries where PostgreSQL is unpacked once; several data directories may share it
  static LocalParts start(Path directory, Path binaries, Ports ports) {
    var parts = new LocalParts(ports, Secrets.in(directory));
    try {
      parts.startAll(directory, binaries);
      return parts;
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private void startAll(Path directory, Path binaries) {
    var clock = InstantSource.system();
    var broker = beside(() -> Broker.start(directory.resolve("kafka"), ports.of(Port.KAFKA)));
    try {
      var data = directory.resolve("postgres");
      postgres = keep(Postgres.start(data, binaries, ports.of(Port.POSTGRES), secrets));
      keep(IdentityProvider.start(directory, ports.of(Port.OIDC), secrets, clock));
      keep(Mailbox.start(ports.of(Port.SMTP), ports.of(Port.MAILBOX), clock));
    } finally {
      join(broker);
    }
  }

  private static <T> CompletableFuture<T> beside(Supplier<T> start) {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform().name("local-stack-start").start(() -> complete(result, start));
    return result;
  }

  // Whatever goes wrong is handed to the waiting thread, which throws it.
  private static <T> void complete(CompletableFuture<T> result, Supplier<T> start) {
    try {
      result.complete(start.get());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private void join(CompletableFuture<? extends AutoCloseable> part) {
    try {
      keep(part.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException told ? told : e;
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }

  /// What a service is told of the parts, under the names its configuration refers to.
  public Map<String, String> environment() {
    var names = new LinkedHashMap<String, String>();
    names.put("YUQING_POSTGRES_HOST", "localhost");
    names.put("YUQING_POSTGRES_PORT", Integer.toString(ports.of(Port.POSTGRES)));
    names.put("YUQING_KAFKA", "localhost:" + ports.of(Port.KAFKA));
    names.put("YUQING_OIDC_URL", issuer(ports));
    names.put("YUQING_SMTP_HOST", "localhost");
    names.put("YUQING_SMTP_PORT", Integer.toString(ports.of(Port.SMTP)));
    names.put("YUQING_MAILBOX_URL", "http://localhost:" + ports.of(Port.MAILBOX));
    return names;
  }

  static String issuer(Ports ports) {
    return "http://localhost:" + ports.of(Port.OIDC) + "/realms/yuqing";
  }

  public Ports ports() {
    return ports;
  }

  public Secrets secrets() {
    return secrets;
  }

  public Postgres postgres() {
    return postgres;
  }

  /// Stops what was started, the last first.
  @Override
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        // The others are still to be stopped; the log names the one that would not.
        System.getLogger(LocalParts.class.getName())
            .log(System.Logger.Level.WARNING, "a part did not stop", e);
      }
    }
  }
}
