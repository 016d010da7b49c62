package yuqing.launcher;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.cli.Main;
import yuqing.localstack.IdentityProvider;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.Ports.Port;

/// `./suite yuqing …`: the administrators' command, which finds the suite that runs here by itself.
/// What the environment names goes first, so that another one can be asked too.
final class LocalYuqing {
  private LocalYuqing() {}

  static int run(SuiteDirectory home, List<String> arguments) {
    var variables = new HashMap<>(System.getenv());
    if (RunLock.isHeld(home.lock())) {
      ofRunning(home).forEach(variables::putIfAbsent);
    }
    return Main.run(variables, arguments.toArray(String[]::new));
  }

  /// Everyone may log in here: the secrets are this checkout's own, and its login is kept apart.
  private static Map<String, String> ofRunning(SuiteDirectory home) {
    var ports = RunRecord.ofRunning(home).portNumbers();
    var secret = LocalSecrets.in(home.data()).oidc();
    var services =
        Arrays.stream(SuiteService.values())
            .filter(service -> service != SuiteService.DESK)
            .map(each -> each.module().replace("-service", "") + "=" + each.url(ports))
            .collect(Collectors.joining(","));
    return Map.of(
        "YUQING_SERVER",
        services,
        "YUQING_KAFKA",
        "localhost:" + ports.of(Port.KAFKA),
        "YUQING_ISSUER",
        LocalParts.issuer(ports),
        "YUQING_CLIENT",
        IdentityProvider.PEOPLE_CLIENT,
        "YUQING_CLIENT_SECRET",
        secret,
        "YUQING_PASSWORD",
        secret,
        "YUQING_CONFIG",
        home.data().resolve("yuqing").toString());
  }
}
