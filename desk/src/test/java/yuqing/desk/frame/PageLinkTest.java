package yuqing.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yuqing.access.Roles;
import yuqing.desk.text.PageTexts;

class PageLinkTest {

  @Test
  void eachReaderIsLedToThePagesThatAreForThem() {
    assertThat(PageLink.of(Set.of(Roles.LIAISON)))
        .contains(PageLink.START, PageLink.REPORT, PageLink.PUBLICATIONS);
    assertThat(PageLink.of(Set.of(Roles.AUDITOR)))
        .contains(PageLink.START, PageLink.INCIDENTS)
        .doesNotContain(PageLink.REPORT);
    assertThat(PageLink.of(Set.of(Roles.ADMINISTRATOR)))
        .contains(PageLink.START)
        .doesNotContain(PageLink.INCIDENTS, PageLink.REPORT);
    assertThat(PageLink.of(Set.of())).containsExactly(PageLink.START);
  }

  @Test
  void oneRoleOfSeveralIsEnough() {
    assertThat(PageLink.of(Set.of(Roles.AUDITOR, Roles.LIAISON))).contains(PageLink.REPORT);
  }

  @Test
  void thePageThatIsReadAndThoseBelowItAreMarked() {
    assertThat(PageLink.INCIDENTS.leadsTo("/incidents")).isTrue();
    assertThat(PageLink.INCIDENTS.leadsTo("/incidents/1")).isTrue();
    assertThat(PageLink.INCIDENTS.leadsTo("/incidents-of-another-page")).isFalse();
    assertThat(PageLink.START.leadsTo("/")).isTrue();
    assertThat(PageLink.START.leadsTo("/incidents")).isFalse();
  }

  @Test
  void everyLinkHasANameAndAnAddressOfItsOwn() {
    var links = Arrays.asList(PageLink.values());
    assertThat(links).extracting(PageLink::path).doesNotHaveDuplicates();
    for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      assertThat(PageTexts.of("frame", language).keySet())
          .containsAll(links.stream().map(PageLink::name).toList());
    }
  }
}
