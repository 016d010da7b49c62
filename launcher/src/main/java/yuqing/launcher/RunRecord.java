package yuqing.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.localstack.Keycloak;
import yuqing.localstack.Ports;
import yuqing.localstack.StackException;

/// What a launcher writes down of itself in `.suite/run.json`, for the other commands and for the
/// one who comes after a kill.
///
/// @param ready whether all parts have been ready
/// @param services the processes of the services, as far as they were started, of Kafka, and of
///     Keycloak, where it gives the tokens
public record RunRecord(
    OwnedProcess launcher,
    boolean ready,
    Map<Ports.Port, Integer> ports,
    List<OwnedProcess> services) {
  /// Its name in `./suite status`.
  static final String KAFKA = "kafka";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public RunRecord {
    ports = Map.copyOf(ports);
    services = List.copyOf(services);
  }

  static Optional<RunRecord> read(Path file) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), RunRecord.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StackException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  void write(Path file) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StackException("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }

  /// The suite that runs in this checkout.
  ///
  /// @throws StackException when none does
  static RunRecord ofRunning(SuiteDirectory home) {
    if (!RunLock.isHeld(home.lock())) {
      throw new StackException("the suite is not running here; ./suite up starts it");
    }
    return read(home.record())
        .orElseThrow(() -> new StackException("the suite is only just starting; try again soon"));
  }

  /// The Keycloak that gives the tokens; empty with the built-in provider.
  Optional<OwnedProcess> keycloak() {
    return named(Keycloak.NAME);
  }

  /// The broker.
  Optional<OwnedProcess> kafka() {
    return named(KAFKA);
  }

  Optional<OwnedProcess> named(String name) {
    return services.stream().filter(own -> own.name().equals(name)).findFirst();
  }

  Ports portNumbers() {
    return new Ports(ports);
  }
}
