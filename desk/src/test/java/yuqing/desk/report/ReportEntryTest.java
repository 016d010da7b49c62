package yuqing.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yuqing.desk.form.EnteredValues;

class ReportEntryTest {

  @Test
  void whatWasEnteredIsSentAsIncidentServiceTakesIt() {
    var entry =
        new ReportEntry(
            EnteredValues.of(
                "key",
                "k",
                "title",
                " 热水 ",
                "summary",
                "三天",
                "category",
                "STUDENT_LIFE",
                "nature",
                "OPINION",
                "department",
                "logistics",
                "discoveredAt",
                "2026-10-13T08:15",
                "scope",
                "GENERAL",
                "impact",
                "SOME",
                "aptToSpread",
                "true",
                "suddenGrave",
                "true",
                "sighting.platform",
                "微博",
                "sighting.url",
                "https://weibo.example/5",
                "sighting.seenAt",
                "2026-10-13T08:10",
                "sighting.views",
                "88000",
                "sighting.comments",
                "0",
                "sighting.reposts",
                ""));
    assertThat(entry.body().toString())
        .isEqualTo(
            """
            {"title":"热水","summary":"三天","category":"STUDENT_LIFE","nature":"OPINION",\
            "department":"logistics","discoveredAt":"2026-10-13T08:15:00+08:00","scope":"GENERAL",\
            "impact":"SOME","aptToSpread":true,"suddenGrave":true,"sightings":[{"platform":"微博",\
            "url":"https://weibo.example/5","seenAt":"2026-10-13T08:10:00+08:00","views":88000,\
            "comments":0}]}\
            """);
  }

  @Test
  void factsThatAreNotKnownYetAreLeftOut() {
    var body =
        new ReportEntry(
                EnteredValues.of("title", "热水", "scope", "", "impact", "", "aptToSpread", ""))
            .body();
    assertThat(body.has("scope")).isFalse();
    assertThat(body.has("impact")).isFalse();
    assertThat(body.has("aptToSpread")).isFalse();
    assertThat(body.path("suddenGrave").asBoolean(true)).isFalse();
  }

  @Test
  void notAptToSpreadIsAnAnswer() {
    var body = new ReportEntry(EnteredValues.of("aptToSpread", "false")).body();
    assertThat(body.path("aptToSpread").isBoolean()).isTrue();
    assertThat(body.path("aptToSpread").asBoolean()).isFalse();
  }

  @Test
  void whatCannotBeReadIsSentAsItWasEnteredForTheServiceToName() {
    var body =
        new ReportEntry(
                EnteredValues.of(
                    "discoveredAt", "gestern", "sighting.platform", "微博", "sighting.views", "八万"))
            .body();
    assertThat(body.path("discoveredAt").asText()).isEqualTo("gestern");
    assertThat(body.at("/sightings/0/views").asText()).isEqualTo("八万");
  }

  @Test
  void severalSightingsStayInTheirOrderAndAnEmptyRowIsNone() {
    var entry =
        new ReportEntry(
            EnteredValues.of(
                "sighting.platform",
                "微博",
                "sighting.url",
                "",
                "sighting.platform",
                "",
                "sighting.url",
                "",
                "sighting.platform",
                "知乎",
                "sighting.url",
                "https://zhihu.example/7"));
    assertThat(entry.body().path("sightings"))
        .extracting(sighting -> sighting.path("platform").asText())
        .containsExactly("微博", "知乎");
    assertThat(entry.likeness().path("platforms").toString()).isEqualTo("[\"微博\",\"知乎\"]");
  }
}
