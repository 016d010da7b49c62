package yuqing.notification.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Post;

/// An official channel as it is answered.
@Schema(name = "OfficialChannel")
record OfficialChannelAnswer(
    String code,
    String name,
    String department,
    @Schema(description = "the post that edits it") Post editor,
    boolean active) {

  static OfficialChannelAnswer of(OfficialChannel channel) {
    return new OfficialChannelAnswer(
        channel.code, channel.name, channel.department, channel.editor, channel.active);
  }
}
