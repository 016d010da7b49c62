package yuqing.incident.reply;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.incident.department.OfficialChannel;
import yuqing.incident.department.OfficialChannels;
import yuqing.incident.reply.ReplyBody.DeliveryBody;
import yuqing.rest.request.BodyFaults;

/// Where a reply goes out: to a counterpart, or on an official channel, which its department's
/// liaison alone edits (article 13).
@ApplicationScoped
public class ReplyPublication {

  private final OfficialChannels channels;

  ReplyPublication(OfficialChannels channels) {
    this.channels = channels;
  }

  /// Adds what is wrong with where it went.
  void check(Caller caller, DeliveryBody body, BodyFaults faults) {
    var code = body.channel();
    if (code == null) {
      faults.require(
          "counterpart",
          body.counterpart(),
          "须注明渠道或对象",
          "name the channel, or to whom it was given");
      return;
    }
    var channel = channels.inUse(code);
    if (channel.isEmpty()) {
      faults.reject("channel", "unknown", "没有登记这个官方渠道", "there is no such official channel");
    } else if (!mayPublish(caller, channel.get())) {
      faults.reject(
          "channel",
          "not-its-editor",
          "该渠道只能由其所属部门联络员发布（第十三条）",
          "only its department's liaison publishes on it (article 13)");
    }
  }

  private static boolean mayPublish(Caller caller, OfficialChannel channel) {
    return caller.has(Role.LIAISON) && caller.departments().contains(channel.department);
  }
}
