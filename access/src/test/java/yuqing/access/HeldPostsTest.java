package yuqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.contracts.term.Post;

/// Whose obligations are a caller's own.
class HeldPostsTest {

  private static HeldPosts held(Set<Role> roles, String... departments) {
    return HeldPosts.of(new Caller("p", "c", roles, Set.of(departments)));
  }

  @ParameterizedTest
  @EnumSource(Post.class)
  void aPostIsHeldByTheRoleOfItsNameAlone(Post post) {
    for (var role : Role.values()) {
      assertThat(held(Set.of(role), "logistics").include(post, "logistics"))
          .as("%s holds %s", role, post)
          .isEqualTo(role.code().equals(post.code()));
    }
  }

  @ParameterizedTest
  @EnumSource(Post.class)
  void aDepartmentsPostIsHeldInTheCallersDepartmentsAndTheSchoolsEverywhere(Post post) {
    var held = held(Set.of(Role.find(post.code()).orElseThrow()), "logistics", "finance");
    assertThat(held.include(post, "finance")).isTrue();
    assertThat(held.include(post, "academic")).isEqualTo(!post.isOfDepartment());
  }

  @Test
  void whoHasNoDepartmentHoldsNoPostOfOne() {
    assertThat(held(Set.of(Role.LIAISON)).include(Post.LIAISON, "logistics")).isFalse();
  }

  @Test
  void severalRolesAreSeveralPosts() {
    var held = held(Set.of(Role.LIAISON, Role.GROUP_OFFICE), "logistics");
    assertThat(held.include(Post.LIAISON, "logistics")).isTrue();
    assertThat(held.include(Post.GROUP_OFFICE, "party-affairs")).isTrue();
    assertThat(held.include(Post.DEPARTMENT_HEAD, "logistics")).isFalse();
  }
}
