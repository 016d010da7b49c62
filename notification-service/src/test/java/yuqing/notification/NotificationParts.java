package yuqing.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.InstantSource;
import java.util.Map;
import yuqing.localstack.Ports;
import yuqing.localstack.RobotServer;
import yuqing.localstack.StackResource;
import yuqing.notification.channel.MoodySmtp;

/// The local parts, with a mail server in front of the mailbox that can be told to misbehave, and
/// waits short enough for a test.
public final class NotificationParts implements QuarkusTestResourceLifecycleManager {
  private final StackResource stack = new StackResource();
  private MoodySmtp smtp;
  private RobotServer robots;

  @Override
  public Map<String, String> start() {
    stack.init(Map.of("service", "notification"));
    var settings = stack.start();
    smtp =
        MoodySmtp.inFrontOf(
            settings.get("YUQING_SMTP_HOST"), Integer.parseInt(settings.get("YUQING_SMTP_PORT")));
    settings.put("YUQING_SMTP_HOST", "localhost");
    settings.put("YUQING_SMTP_PORT", Integer.toString(smtp.port()));
    var port = Ports.free().of(Ports.Port.ROBOTS);
    robots = RobotServer.start(port, InstantSource.system());
    settings.putAll(RobotServer.settings(port));
    settings.put("yuqing.test.robots", "http://127.0.0.1:" + port);
    settings.put("yuqing.delivery.first-wait", "PT0.1S");
    settings.put("yuqing.delivery.longest-wait", "PT0.3S");
    settings.put("yuqing.delivery.max-attempts", "12");
    settings.put("yuqing.delivery.email.timeout", "PT5S");
    settings.put("yuqing.webhook.key", "a key for tests alone, of no use elsewhere");
    settings.put("yuqing.webhook.http-allowed", "true");
    settings.put("yuqing.webhook.internal-hosts", "receiver.test");
    settings.put("yuqing.webhook.first-wait", "PT0.1S");
    settings.put("yuqing.webhook.longest-wait", "PT0.5S");
    return settings;
  }

  @Override
  public void stop() {
    robots.close();
    smtp.close();
    stack.stop();
  }
}
