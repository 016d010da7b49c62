package yuqing.archive.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Post;

/// Who did something, by post.
class RosterNamesTest {

  private static final RosterNames NAMES =
      new RosterNames(Map.of("logistics", "后勤保卫处"), Map.of("weibo", "学校官方微博"));

  private static ActionRecorded act(Recorder by, String post, String note) {
    return new ActionRecorded(
        Action.LEADER_INSTRUCTED,
        Case.at(1),
        Case.at(1),
        by,
        post,
        Means.WRITTEN,
        null,
        null,
        false,
        null,
        null,
        null,
        List.of(),
        "logistics",
        note,
        null,
        null,
        null,
        null);
  }

  @Test
  void aPostOfADepartmentIsNamedWithIt() {
    assertThat(NAMES.of(Post.LIAISON, "logistics")).isEqualTo("后勤保卫处联络员");
    assertThat(NAMES.of(Post.LIAISON, "new-one")).isEqualTo("「new-one」联络员");
    assertThat(NAMES.of(Post.ADMIN_OFFICE, "logistics")).isEqualTo("党政办");
  }

  @Test
  void aChannelIsNamedAsOnTheRoster() {
    assertThat(NAMES.channel("weibo")).isEqualTo("学校官方微博");
    assertThat(NAMES.channel("new-one")).isEqualTo("「new-one」");
  }

  @Test
  void aRecorderIsNamedByRoleAndNeverByPerson() {
    assertThat(NAMES.of(Case.HEAD)).isEqualTo("后勤保卫处部门负责人");
    assertThat(NAMES.of(new Recorder("reporter", null, null))).isEqualTo("报送系统");
    assertThat(NAMES.of((Recorder) null)).isEmpty();
  }

  @Test
  void whoRecordsForAnotherIsNamedBeside() {
    assertThat(NAMES.of(act(Case.OFFICE, "leader-in-charge", null)))
        .isEqualTo("后勤保卫处分管院领导（领导小组办公室登记）");
    assertThat(NAMES.of(act(Case.OFFICE, "other", "驻校民警"))).isEqualTo("驻校民警（领导小组办公室登记）");
    assertThat(NAMES.of(act(Case.OFFICE, "办公室值班人员", null))).isEqualTo("办公室值班人员（领导小组办公室登记）");
    assertThat(NAMES.of(act(Case.HEAD, "department-head", null))).isEqualTo("后勤保卫处部门负责人");
    assertThat(NAMES.of(act(Case.HEAD, null, null))).isEqualTo("后勤保卫处部门负责人");
  }
}
