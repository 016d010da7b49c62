package yuqing.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import yuqing.desk.form.EnteredForm;

class WhatIfQueryTest {

  @Test
  void theLastDayIsIncludedAndDaysAreThoseOfTheSchool() {
    assertThat(WhatIfQuery.of(form("from", "2026-10-01", "to", "2026-10-01")))
        .isEqualTo("?from=2026-09-30T16%3A00%3A00Z&to=2026-10-01T16%3A00%3A00Z");
  }

  @Test
  void whatIsNoDayIsLeftForTheServiceToRefuse() {
    assertThat(WhatIfQuery.of(form("from", "soon"))).isEqualTo("?from=soon");
  }

  @Test
  void nothingIsAskedWhereNothingIsEntered() {
    assertThat(WhatIfQuery.of(form("from", "", "department", ""))).isEmpty();
  }

  private static EnteredForm form(String... pairs) {
    var values = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.putSingle(pairs[i], pairs[i + 1]);
    }
    return new EnteredForm(values);
  }
}
