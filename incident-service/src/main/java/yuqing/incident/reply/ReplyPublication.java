package yuqing.incident.reply;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.access.Caller;
import yuqing.incident.department.OfficialChannels;
import yuqing.incident.reply.ReplyBody.DeliveryBody;
import yuqing.rest.request.BodyFaults;

/// Where a reply goes out: to a counterpart, or on an official channel, which the liaison filed as
/// its editor alone edits (article 13).
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
    } else if (!channel.get().hasEditor()) {
      faults.reject(
          "channel",
          "no-editor",
          "该渠道尚无报备的联络员，须先报备其联络员（第十三条）",
          "no liaison is on file as its editor: have its department file one first (article 13)");
    } else if (!channel.get().isEditedBy(caller)) {
      faults.reject(
          "channel",
          "not-its-editor",
          "该渠道只能由其备案的联络员发布（第十三条），请提请发布",
          "only the liaison filed as its editor publishes on it (article 13): request a publication");
    }
  }
}
