package yuqing.notification.group;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;
import yuqing.notification.channel.ChannelCondition;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.ChannelStates;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.GroupRobot;
import yuqing.notification.channel.SendLimits;

/// Gives what waits to the robots, once a second, on one instance at a time: all of it as one
/// message to the first robot that can take one. While that one has been given all that it takes,
/// level 1 goes by the next; the rest waits and is bundled.
@ApplicationScoped
class GroupRound implements DueHandler {
  private static final Logger LOG = Logger.getLogger(GroupRound.class);

  static final String KIND = "group-round";
  static final String KEY = "group";

  private static final int GRAVEST = 1;
  private static final int ALL = 3;

  private final Channels channels;
  private final SendLimits limits;
  private final GroupMessages messages;
  private final ChannelSettings settings;
  private final DueRows dueRows;
  private final MeterRegistry metrics;

  GroupRound(
      Channels channels,
      SendLimits limits,
      GroupMessages messages,
      ChannelSettings settings,
      DueRows dueRows,
      MeterRegistry metrics) {
    this.channels = channels;
    this.limits = limits;
    this.messages = messages;
    this.settings = settings;
    this.dueRows = dueRows;
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent start, StartupSchedule schedule, InstantSource clock) {
    if (!channels.robots().isEmpty()) {
      schedule.ensure(KIND, KEY, clock.instant());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Where no robot is left, it ends until a service starts that has one.
  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var robots = channels.robots();
    if (robots.isEmpty()) {
      return;
    }
    dueRows.schedule(connection, KIND, KEY, now.plus(settings.groupRound()));
    if (!GroupNotices.wait(connection, ALL)) {
      return;
    }
    int dropped = GroupNotices.drop(connection, now.minus(settings.groupGiveUpAfter()));
    if (dropped > 0) {
      LOG.errorf("no robot took %d alerts in time: the group was not told of them", dropped);
      metrics.counter("yuqing.group.dropped").increment(dropped);
    }
    give(connection, usable(connection, robots, now), now);
  }

  private static List<GroupRobot> usable(
      Connection connection, List<GroupRobot> robots, Instant now) throws SQLException {
    var states = ChannelStates.read(connection);
    return robots.stream().filter(each -> isUsable(states.get(each.name()), now)).toList();
  }

  private static boolean isUsable(ChannelCondition condition, Instant now) {
    return condition == null || condition.isUsable(now);
  }

  private void give(Connection connection, List<GroupRobot> usable, Instant now)
      throws SQLException {
    int level = ALL;
    for (var robot : usable) {
      if (!GroupNotices.wait(connection, level)) {
        return;
      }
      if (limits.take(connection, robot, now)) {
        var message = GroupMessage.of(robot.name(), now);
        messages.persistAndFlush(message);
        GroupNotices.put(connection, message.id, level);
        dueRows.schedule(connection, GroupMessageOwner.KIND, message.key(), now, GRAVEST);
        return;
      }
      level = GRAVEST;
    }
  }
}
