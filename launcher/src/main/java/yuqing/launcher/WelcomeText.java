package yuqing.launcher;

import java.util.Locale;
import yuqing.localstack.Ports;

/// What is printed when all is ready: where everything is, and a first request.
final class WelcomeText {
  private WelcomeText() {}

  static void print(Ports ports, ProgressLines progress) {
    progress.print(String.format(Locale.ROOT, "ready in %.1f s", progress.seconds()));
    var text = new StringBuilder("\n");
    text.append("  %-21s %s%n".formatted("desk, for people", SuiteService.DESK.url(ports)));
    for (var service : SuiteService.values()) {
      if (service != SuiteService.DESK) {
        text.append("  %-21s %s/q/openapi%n".formatted(service.module(), service.url(ports)));
      }
    }
    text.append("  %-21s %s%n".formatted("alert mails", mailbox(ports)));
    text.append("  %-21s %s%n".formatted("chat groups, texts", robots(ports)));
    text.append(
        """

          TOKEN=$(./suite token liaison logistics)
          curl -s -H "Authorization: Bearer $TOKEN" %s/incidents

        ./suite demo follows a report to its dossier; ./suite down (or Ctrl-C) stops everything.
        """
            .formatted(SuiteService.INCIDENT.url(ports)));
    System.out.print(text);
    System.out.flush();
  }

  private static String robots(Ports ports) {
    return "http://localhost:" + ports.of(Ports.Port.ROBOTS) + "/messages";
  }

  private static String mailbox(Ports ports) {
    return "http://localhost:" + ports.of(Ports.Port.MAILBOX) + "/messages";
  }
}
