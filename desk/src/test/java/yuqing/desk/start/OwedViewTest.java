package yuqing.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.desk.start.OwedView.DEPARTMENT;
import static yuqing.desk.start.OwedView.MINE;
import static yuqing.desk.start.OwedView.SCHOOL;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.access.Roles;
import yuqing.desk.text.PageTexts;

/// Whose obligations somebody may look at on the start page, the usual first.
class OwedViewTest {

  @ParameterizedTest
  @ValueSource(strings = {Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.LEADER_IN_CHARGE})
  void whoBelongsToADepartmentSeesWhatTheyOweAndWhatItOwes(String role) {
    assertThat(OwedView.of(Set.of(role), true)).containsExactly(MINE, DEPARTMENT);
    assertThat(OwedView.of(Set.of(role), false)).containsExactly(MINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Roles.GROUP_OFFICE,
        Roles.ADMIN_OFFICE,
        Roles.LEADING_GROUP,
        Roles.PRINCIPAL_LEADER
      })
  void whoAnswersForTheSchoolSeesItWhole(String role) {
    assertThat(OwedView.of(Set.of(role), true)).containsExactly(MINE, SCHOOL);
    assertThat(OwedView.of(Set.of(role, Roles.LIAISON), true)).containsExactly(MINE, SCHOOL);
  }

  @Test
  void anAuditorOwesNothing() {
    assertThat(OwedView.of(Set.of(Roles.AUDITOR), false)).containsExactly(SCHOOL);
  }

  @Test
  void whoHasNoRoleHasAPageNevertheless() {
    assertThat(OwedView.of(Set.of(), false)).containsExactly(MINE);
  }

  @ParameterizedTest
  @EnumSource(OwedView.class)
  void eachHasAHeadingInBothLanguages(OwedView view) {
    assertThat(PageTexts.of("start", Locale.SIMPLIFIED_CHINESE)).containsKey(view.code());
    assertThat(PageTexts.of("start", Locale.ENGLISH)).containsKey(view.code());
  }
}
