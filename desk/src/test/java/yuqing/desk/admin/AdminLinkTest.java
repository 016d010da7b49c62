package yuqing.desk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.access.Roles;

class AdminLinkTest {

  @Test
  void anAuditorIsOfferedTheRecordAndNotTheMachines() {
    assertThat(AdminLink.of(Set.of(Roles.AUDITOR)))
        .contains(AdminLink.AUDIT, AdminLink.ROSTER, AdminLink.POLICIES)
        .doesNotContain(AdminLink.WEBHOOKS, AdminLink.CHANNELS);
  }

  @Test
  void everybodyIsOfferedTheHealthOfTheServices() {
    assertThat(AdminLink.of(Set.of(Roles.LIAISON)))
        .containsExactly(AdminLink.HEALTH, AdminLink.API);
  }
}
