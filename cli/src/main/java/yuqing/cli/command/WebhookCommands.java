package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing webhooks …`: subscriptions of other systems.
@Command(name = "webhooks")
final class WebhookCommands {
  private static final String ONE = "/subscriptions/%s";

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Mixin PageOptions page) {
    return yuqing
        .session()
        .list(
            ServiceRequest.get(NOTIFICATION, "/subscriptions"),
            page,
            "id",
            "state",
            "deliveredAt",
            "failingSince",
            "url");
  }

  @Command(name = "show")
  int show(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.get(NOTIFICATION, ONE, id));
  }

  /// Its answer has the secret, which is shown this once.
  @Command(name = "add")
  int add(
      @Parameters String url,
      @Option(names = "--event") List<String> events,
      @Option(names = "--department") List<String> departments,
      @Option(names = "--description") String description) {
    var subscription =
        new RequestFields()
            .with("url", url)
            .with("eventTypes", events)
            .with("departments", departments)
            .with("description", description);
    return yuqing
        .session()
        .show(ServiceRequest.post(NOTIFICATION, "/subscriptions").json(subscription.document()));
  }

  @Command(name = "enable")
  int enable(@Parameters String id) {
    return change(id, "ACTIVE");
  }

  @Command(name = "disable")
  int disable(@Parameters String id) {
    return change(id, "DISABLED");
  }

  @Command(name = "deliveries")
  int deliveries(@Parameters String id, @Mixin PageOptions page) {
    return yuqing
        .session()
        .list(
            ServiceRequest.get(NOTIFICATION, ONE + "/deliveries", id),
            page,
            "at",
            "type",
            "attempt",
            "outcome",
            "status",
            "reason");
  }

  @Command(name = "redeliver")
  int redeliver(
      @Parameters String id,
      @Option(names = "--since") String since,
      @Option(names = "--event-id") String event) {
    var which = new RequestFields().with("since", since).with("eventId", event);
    return yuqing
        .session()
        .show(ServiceRequest.post(NOTIFICATION, ONE + "/redeliveries", id).json(which.document()));
  }

  @Command(name = "test")
  int test(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.post(NOTIFICATION, ONE + "/test", id));
  }

  @Command(name = "rotate")
  int rotate(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.post(NOTIFICATION, ONE + "/rotation", id));
  }

  @Command(name = "remove")
  int remove(@Parameters String id) {
    return yuqing.session().change(ServiceRequest.of("DELETE", NOTIFICATION, ONE, id));
  }

  private int change(String id, String state) {
    var fields = new RequestFields().with("state", state).document();
    return yuqing.session().change(ServiceRequest.of("PATCH", NOTIFICATION, ONE, id).json(fields));
  }
}
