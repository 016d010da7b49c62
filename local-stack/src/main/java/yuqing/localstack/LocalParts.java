package yuqing.localstack;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import yuqing.localstack.Ports.Port;

/// PostgreSQL, Kafka, the OIDC provider and the mail server, all of them real. PostgreSQL is a
/// process of its own, Kafka where the caller wants it so; the others live in this
/// JVM.
public final class LocalParts implements TestParts {
  private final Ports ports;
  private final LocalSecrets secrets;
  private CompletableFuture<? extends AutoCloseable> broker;
  private CompletableFuture<Postgres> postgres = CompletableFuture.completedFuture(null);
  private volatile OidcProvider oidc;
  private Supplier<OidcProvider> startOidc;
  private Mailbox mailbox;

  private LocalParts(Ports ports, LocalSecrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /// Starts all parts; when one fails, none stays.
  ///
  /// @param directory where the parts keep their data between starts
  public static LocalParts start(Path directory, Ports ports) {
    return start(directory, directory.resolve("postgres-binaries"), ports);
  }

  /// @param binaries where PostgreSQL is unpacked once; several data directories may share it
  public static LocalParts start(Path directory, Path binaries, Ports ports) {
    return start(directory, binaries, ports, inThisJvm(directory, ports));
  }

  /// As above, with a broker that the caller starts, such as a [BrokerProcess].
  public static LocalParts start(
      Path directory, Path binaries, Ports ports, Supplier<? extends AutoCloseable> broker) {
    var parts = begin(directory, binaries, ports, broker, _ -> {});
    parts.awaitBroker();
    return parts;
  }

  /// Starts all parts and does not wait for the slowest, the broker.
  ///
  /// @param report receives a line for each part that is ready
  public static LocalParts begin(
      Path directory, Path binaries, Ports ports, Consumer<String> report) {
    return begin(directory, binaries, ports, inThisJvm(directory, ports), report);
  }

  private static Supplier<Broker> inThisJvm(Path directory, Ports ports) {
    return () -> Broker.start(directory.resolve("kafka"), ports.of(Port.KAFKA));
  }

  /// The same with a broker that the caller starts.
  public static LocalParts begin(
      Path directory,
      Path binaries,
      Ports ports,
      Supplier<? extends AutoCloseable> broker,
      Consumer<String> report) {
    QuietLogs.keep();
    var parts = new LocalParts(ports, LocalSecrets.in(directory));
    parts.broker = beside("broker-start", broker, report, "Kafka on port " + ports.of(Port.KAFKA));
    try {
      parts.startOthers(directory, binaries, report);
      return parts;
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private void startOthers(Path directory, Path binaries, Consumer<String> report) {
    int postgresPort = ports.of(Port.POSTGRES);
    postgres =
        beside(
            "postgresql-start",
            () -> Postgres.start(directory.resolve("postgres"), binaries, postgresPort, secrets),
            report,
            "PostgreSQL on port " + postgresPort);
    var clock = InstantSource.system();
    startOidc = () -> OidcProvider.begin(directory, ports, secrets, clock);
    oidc = startOidc.get();
    mailbox = Mailbox.start(ports.of(Port.SMTP), ports.of(Port.MAILBOX), clock);
    report.accept(
        "mail server on port %d, its inbox on port %d"
            .formatted(ports.of(Port.SMTP), ports.of(Port.MAILBOX)));
    join(postgres);
    oidc.awaitReady();
    report.accept(oidc.description());
  }

  private static <T> CompletableFuture<T> beside(
      String thread, Supplier<T> start, Consumer<String> report, String started) {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name(thread)
        .start(
            () -> {
              complete(result, start);
              if (!result.isCompletedExceptionally()) {
                report.accept(started);
              }
            });
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

  /// @throws StackException when the broker did not start; all parts are stopped then
  public void awaitBroker() {
    try {
      join(broker);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static void join(CompletableFuture<?> start) {
    try {
      start.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException known ? known : e;
    }
  }

  /// Starts PostgreSQL again after its process died; its data is kept.
  public void restartPostgres() {
    postgres().startAgain();
  }

  /// The OIDC provider, where it is a process of its own; its realm is kept.
  public Optional<KeptPart> oidcProcess() {
    return oidc.process().isEmpty() ? Optional.empty() : Optional.of(new KeptKeycloak());
  }

  /// Keycloak, which is begun anew as another object each time.
  private final class KeptKeycloak implements KeptPart {
    @Override
    public String name() {
      return "Keycloak";
    }

    @Override
    public Optional<ProcessHandle> process() {
      return oidc.process().filter(ProcessHandle::isAlive);
    }

    @Override
    public String ending() {
      return name() + " ended";
    }

    @Override
    public void startAgain() {
      oidc.close();
      oidc = startOidc.get();
      oidc.awaitReady();
    }
  }

  @Override
  public Map<String, String> environment() {
    return environment(ports);
  }

  /// The same, of parts that run in another process.
  public static Map<String, String> environment(Ports ports) {
    var names = new LinkedHashMap<String, String>();
    names.put("YUQING_POSTGRES_HOST", "localhost");
    names.put("YUQING_POSTGRES_PORT", Integer.toString(ports.of(Port.POSTGRES)));
    names.put("YUQING_KAFKA", "localhost:" + ports.of(Port.KAFKA));
    names.put("YUQING_OIDC_URL", issuer(ports));
    names.put("YUQING_SMTP_HOST", "localhost");
    names.put("YUQING_SMTP_PORT", Integer.toString(ports.of(Port.SMTP)));
    names.put(Port.DESK.variable(), Integer.toString(ports.of(Port.DESK)));
    names.put("YUQING_MAILBOX_URL", "http://localhost:" + ports.of(Port.MAILBOX));
    return names;
  }

  public static String issuer(Ports ports) {
    return "http://localhost:" + ports.of(Port.OIDC) + "/realms/yuqing";
  }

  public Ports ports() {
    return ports;
  }

  @Override
  public LocalSecrets secrets() {
    return secrets;
  }

  public Postgres postgres() {
    return postgres.join();
  }

  public OidcProvider oidc() {
    return oidc;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  /// Stops what was started, PostgreSQL last.
  @Override
  public void close() {
    stop(mailbox);
    stop(oidc);
    stop(broker.handle((started, _) -> started).join());
    stop(postgres.handle((started, _) -> started).join());
  }

  private static void stop(AutoCloseable part) {
    if (part == null) {
      return;
    }
    try {
      part.close();
    } catch (Exception e) {
      // The others are still to be stopped; the log names the one that would not.
      System.getLogger(LocalParts.class.getName())
          .log(System.Logger.Level.WARNING, "a part did not stop", e);
    }
  }
}
