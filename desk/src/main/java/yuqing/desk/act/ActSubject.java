package yuqing.desk.act;

import java.util.List;
import yuqing.desk.client.EndPreviewView;
import yuqing.desk.client.FoundPersonalDataView;
import yuqing.desk.client.ReplyView;

/// What an act is about, shown above its form.
///
/// @param text that is decided on or delivered; empty where there is none
/// @param ending what an end would do now; null for all other acts
/// @param personalData what seems to be personal data in the text, where it is decided on
public record ActSubject(
    String text, EndPreviewView ending, List<FoundPersonalDataView> personalData) {
  static final ActSubject NONE = of("");

  static ActSubject of(String text) {
    return new ActSubject(text, null, List.of());
  }

  static ActSubject of(ReplyView reply) {
    return new ActSubject(reply.text(), null, reply.personalData());
  }
}
