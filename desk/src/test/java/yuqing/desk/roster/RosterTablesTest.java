package yuqing.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.desk.roster.RosterTable.RosterCell;

class RosterTablesTest {
  private static final RosterLabels NAMES =
      new RosterLabels(Map.of("finance", "财务处"), Map.of("head-1", "姜甲乙", "head-2", "戚丙丁"));

  @Test
  void aVacantPostIsMarkedAndAHeldOneNamesItsHolders() throws JsonProcessingException {
    var table =
        table(
            RosterKind.POSTS,
            """
            {"items": [
              {"id": "department-head.finance", "post": "department-head", "department": "finance",
               "holders": [{"person": "head-1", "deputy": false},
                           {"person": "head-2", "deputy": true}]},
              {"id": "auditor", "post": "group-office", "department": null, "holders": []}],
             "next": "abc"}""");
    assertThat(table.rows().getFirst().cells())
        .extracting(RosterCell::text)
        .containsExactly("Department head", "财务处", "姜甲乙、戚丙丁 (deputy)");
    assertThat(table.rows().getLast().cells().getLast())
        .isEqualTo(new RosterCell("Held by", "vacant", true));
    assertThat(table.next()).isEqualTo("abc");
  }

  @Test
  void addressesAreNoColumnForThoseWhoGetNone() throws JsonProcessingException {
    var without =
        "{\"items\": [{\"id\": \"a\", \"name\": \"b\", \"language\": \"zh\", \"active\": true}]}";
    var with = without.replace("\"language\"", "\"email\": \"a@school.example\", \"language\"");
    assertThat(table(RosterKind.PEOPLE, without).headings()).doesNotContain("Email");
    assertThat(table(RosterKind.PEOPLE, with).headings()).contains("Email");
  }

  @Test
  void aDepartmentWithoutALiaisonOnFileIsMarkedAndADissolvedOneIsNot()
      throws JsonProcessingException {
    var cells =
        table(
                RosterKind.DEPARTMENTS,
                """
                {"items": [{"code": "x", "name": "某处", "nameEn": "", "active": false,
                            "liaisonFiled": false}], "next": null}""")
            .rows()
            .getFirst()
            .cells();
    assertThat(cells.get(3).isLacking()).isFalse();
    assertThat(cells.get(4).isLacking()).isTrue();
  }

  @Test
  void theEndOfAListHasNoPageAfterIt() throws JsonProcessingException {
    var end = table(RosterKind.CHANNELS, "{\"items\": [], \"next\": null}");
    assertThat(end.next()).isNull();
    assertThat(end.headings()).isEmpty();
  }

  private static RosterTable table(RosterKind kind, String page) throws JsonProcessingException {
    return new RosterTables(NAMES, Locale.ENGLISH).of(kind, new ObjectMapper().readTree(page));
  }
}
