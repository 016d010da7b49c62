package yuqing.localstack;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import yuqing.localstack.login.LocalPeople;

/// Who signs the tokens: the small provider in this JVM, or the real Keycloak where the environment
/// names one. Both give tokens of the same shape; the realm file defines it.
public sealed interface OidcProvider extends AutoCloseable permits IdentityProvider, Keycloak {
  /// The folder of an unpacked and built Keycloak, with the realm file under `data/import`: what
  /// `--keycloak` after `./suite up` and `./suite test` sets.
  String KEYCLOAK_FOLDER = "YUQING_KEYCLOAK";

  /// Begins the start; [#awaitReady] waits for its end.
  ///
  /// @param directory holds what is kept between starts, the signing key above all
  /// @param ports its own, and the desk's, to which it sends browsers back
  static OidcProvider begin(
      Path directory, Ports ports, LocalSecrets secrets, InstantSource clock) {
    return isKeycloak()
        ? Keycloak.begin(Path.of(System.getenv(KEYCLOAK_FOLDER)), directory, ports, secrets)
        : IdentityProvider.start(directory, ports, secrets, clock);
  }

  /// Everyone who can log in here, by the organisation file that this process is given.
  ///
  /// @throws StackException when the file cannot be read
  static LocalPeople people() {
    try {
      return LocalPeople.ofEnvironment(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new StackException(e.getMessage(), e);
    }
  }

  /// Whether this process is set to use Keycloak.
  static boolean isKeycloak() {
    return !System.getenv().getOrDefault(KEYCLOAK_FOLDER, "").isBlank();
  }

  /// In a few words, for a line of progress.
  String description();

  /// @throws StackException when it does not become ready
  void awaitReady();

  /// Its process; empty where it lives in this JVM.
  Optional<ProcessHandle> process();

  @Override
  void close();
}
