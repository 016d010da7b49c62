package yuqing.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.rest.personaldata.PersonalDataCheck;
import yuqing.rest.personaldata.PersonalDataCheck.Measure;
import yuqing.rest.personaldata.PersonalDataKind;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

class RequestReaderTest {

  record Place(
      @NotBlank String platform,
      @NotBlank @Size(max = 30) @Pattern(regexp = "https?://.*") String url,
      @NotNull Instant seenAt,
      @PositiveOrZero Long views) {}

  record Filing(
      @NotBlank @Size(min = 2, max = 10) String title,
      @NotNull Category category,
      Level level,
      boolean suddenGrave,
      Boolean aptToSpread,
      @Min(1) @Max(5) int weight,
      UUID id,
      LocalDate day,
      @NotNull @Size(min = 1, max = 3) List<Place> sightings,
      List<@NotBlank @Size(max = 5) String> tags,
      Map<String, String> labels,
      PatchField<@Size(max = 3) String> note) {}

  record Circular(
      @NotBlank @Size(max = 254) String reference,
      @Size(min = 2, max = 4) String code,
      @Size(max = 255) String prose,
      List<@Size(max = 4) String> codes,
      PatchField<@NotBlank String> name,
      Category category,
      UUID id,
      Instant at,
      LocalDate day) {}

  record Fussy(String a, String b) {
    Fussy {
      if (a != null && a.equals(b)) {
        throw new IllegalArgumentException("a and b differ");
      }
    }
  }

  private static final ValidatorFactory FACTORY =
      Validation.byDefaultProvider()
          .configure()
          .addValueExtractor(new PatchFieldValues())
          .buildValidatorFactory();

  private final RequestReader reader =
      new RequestReader(FACTORY.getValidator(), PersonalDataCheck.of(Measure.OFF));

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  private static final String GOOD =
      """
      {"title": "食堂", "category": "STUDENT_LIFE", "weight": 1, "sightings": [
        {"platform": "微博", "url": "https://a.example/1", "seenAt": "2026-10-13T08:20:00+08:00"}]}""";

  private <T extends Record> T read(String json, Class<T> type) {
    return reader.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private List<String> faults(String json) {
    var refused = catchThrowableOfType(ProblemException.class, () -> read(json, Filing.class));
    assertThat(refused).as("refusal of %s", json).isNotNull();
    assertThat(refused.type().status()).isEqualTo(400);
    return refused.faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
  }

  private static String with(String field, String json) {
    return GOOD.replaceFirst("\\{", "{\"" + field + "\": " + json.replace("\\", "\\\\") + ", ");
  }

  @Test
  void aGoodBodyIsReadWhole() {
    var filing =
        read(
            """
            {"title": "食堂", "category": "IDEOLOGY", "level": 2, "suddenGrave": true,
             "aptToSpread": false, "weight": 5, "id": "0199d5f0-0000-7000-8000-000000000001",
             "day": "2026-10-13", "tags": ["a", "b"], "labels": {"k": "v"}, "note": "abc",
             "sightings": [{"platform": "微博", "url": "https://a.example/1", "views": 88000,
                            "seenAt": "2026-10-13T08:20:00+08:00"}]}""",
            Filing.class);
    assertThat(filing)
        .isEqualTo(
            new Filing(
                "食堂",
                Category.IDEOLOGY,
                Level.TWO,
                true,
                false,
                5,
                UUID.fromString("0199d5f0-0000-7000-8000-000000000001"),
                LocalDate.of(2026, 10, 13),
                List.of(
                    new Place(
                        "微博",
                        "https://a.example/1",
                        Instant.parse("2026-10-13T00:20:00Z"),
                        88000L)),
                List.of("a", "b"),
                Map.of("k", "v"),
                PatchField.of("abc")));
  }

  /// U+3000, U+00A0, U+200B, U+FEFF and plain blanks.
  @Test
  void blanksAroundWhateverIsNoProseAreNoPartOfIt() {
    var around = "\u3000\u00A0 \u200B%s\uFEFF\t".replace("\t", "\\t");
    var circular =
        read(
            """
            {"reference": "%1$s", "code": "%2$s", "prose": "%3$s", "codes": ["%2$s"],
             "name": "%3$s", "category": "%4$s", "id": "%5$s", "at": "%6$s", "day": "%7$s"}"""
                .formatted(
                    around.formatted("x".repeat(254)),
                    around.formatted("ab"),
                    around.formatted("正文"),
                    around.formatted("IDEOLOGY"),
                    around.formatted("0199d5f0-0000-7000-8000-000000000001"),
                    around.formatted("2026-10-13T08:20:00+08:00"),
                    around.formatted("2026-10-13")),
            Circular.class);
    assertThat(circular)
        .isEqualTo(
            new Circular(
                "x".repeat(254),
                "ab",
                "\u3000\u00A0 \u200B正文\uFEFF\t",
                List.of("ab"),
                PatchField.of("正文"),
                Category.IDEOLOGY,
                UUID.fromString("0199d5f0-0000-7000-8000-000000000001"),
                Instant.parse("2026-10-13T00:20:00Z"),
                LocalDate.of(2026, 10, 13)));
  }

  /// An address that a spreadsheet sends as a blank is none; what has to be there is missing.
  @Test
  void anOptionalTextThatShowsNothingIsLeftOut() {
    for (var nothing : List.of("", " ", "\u00A0", "\u200B\uFEFF", "\u3164\u2800\u3000")) {
      var read =
          read("{\"reference\": \"a\", \"prose\": \"%s\"}".formatted(nothing), Circular.class);
      assertThat(read.prose()).isNull();
      for (var field : List.of("reference", "code", "name")) {
        var json =
            "{%s\"%s\": \"%s\"}"
                .formatted(
                    field.equals("reference") ? "" : "\"reference\": \"a\", ", field, nothing);
        assertThatThrownBy(() -> read(json, Circular.class))
            .as(json)
            .isInstanceOfSatisfying(
                ProblemException.class,
                refused -> assertThat(refused.faults().getFirst().field()).isEqualTo(field));
      }
    }
    var kept = read("{\"reference\": \"a\", \"prose\": \" 无\"}", Circular.class);
    assertThat(kept.prose()).isEqualTo(" 无");
  }

  /// JSON has one kind of number: whole by value, however it is written.
  @ParameterizedTest
  @CsvSource({
    "12000, 12000",
    "12000.0, 12000",
    "12000.00, 12000",
    "1.2e4, 12000",
    "12E3, 12000",
    "1200000e-2, 12000",
    "1e3, 1000",
    "0.0, 0",
    "-0.0, 0",
    "-0, 0",
    "0e9, 0",
    "9223372036854775807.0, 9223372036854775807",
  })
  void aNumberIsWholeByItsValue(String written, long views) {
    var json = GOOD.replace("\"seenAt\"", "\"views\": " + written + ", \"seenAt\"");
    assertThat(read(json, Filing.class).sightings().getFirst().views()).isEqualTo(views);
  }

  @ParameterizedTest
  @CsvSource({
    "12000.5, wrong-type",
    "1e-1, wrong-type",
    "12000.0000000000000000000001, wrong-type",
    "1e-999999999, wrong-type",
    "'\"12000\"', wrong-type",
    "true, wrong-type",
    "9223372036854775808, out-of-range",
    "1e19, out-of-range",
    "-1e0, out-of-range",
  })
  void whatIsNotWholeOrTooLargeIsNamed(String written, String code) {
    var json = GOOD.replace("\"seenAt\"", "\"views\": " + written + ", \"seenAt\"");
    assertThat(faults(json)).containsExactly("sightings[0].views " + code);
  }

  /// A rare character of a name is two units of UTF-16 and one of the four.
  @Test
  void lengthsAreCountedInCharacters() {
    var body = "{\"reference\": \"a\", \"code\": \"%s\"}";
    assertThat(read(body.formatted("𠮷野家野"), Circular.class).code()).isEqualTo("𠮷野家野");
    assertThat(read(body.formatted("😀".repeat(4)), Circular.class).code()).hasSize(8);
    for (var wrong : List.of("😀".repeat(5), "😀", "abcde", "\u3000\u200B")) {
      assertThatThrownBy(() -> read(body.formatted(wrong), Circular.class))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> assertThat(refused.faults().getFirst().field()).isEqualTo("code"));
    }
  }

  @Test
  void whatMayBeLeftOutIsNullFalseOrAbsent() {
    var filing = read(GOOD, Filing.class);
    assertThat(filing.level()).isNull();
    assertThat(filing.aptToSpread()).isNull();
    assertThat(filing.suddenGrave()).isFalse();
    assertThat(filing.tags()).isNull();
    assertThat(filing.note()).isEqualTo(PatchField.absent());
    assertThat(read(with("note", "null"), Filing.class).note()).isEqualTo(PatchField.of(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "colour      | 1                                        | colour unknown-field",
        "level       | 4                                        | level not-allowed",
        "level       | \"2\"                                    | level not-allowed",
        "suddenGrave | \"true\"                                 | suddenGrave wrong-type",
        "suddenGrave | 1                                        | suddenGrave wrong-type",
        "aptToSpread | []                                       | aptToSpread wrong-type",
        "id          | \"1-1-1-1-1\"                            | id bad-format",
        "day         | \"13.10.2026\"                           | day bad-date",
        "day         | \"2026-02-29\"                           | day bad-date",
        "tags        | \"a\"                                    | tags wrong-type",
        "tags        | [\"a\", null]                            | tags[1] required",
        "tags        | [\"a\", \" \"]                           | tags[1] required",
        "tags        | [\"a\", \"\\u00A0\\u200B\"]             | tags[1] required",
        "tags        | [\"a\", \"toolong\"]                     | tags[1] too-long",
        "tags        | [\"a\", 7]                               | tags[1] wrong-type",
        "labels      | {\"k\": 1}                               | labels.k wrong-type",
        "note        | \"abcd\"                                 | note too-long",
        "note        | 5                                        | note wrong-type",
        "note        | \"a\\u0000\"                             | note bad-character",
        "note        | \"\\ud83d\"                              | note bad-character",
        "note        | \"\\ude00a\"                             | note bad-character",
        "labels      | {\"a\\u0000\": \"v\"}                    | labels.a? bad-character",
      })
  void oneFaultIsNamedByItsPath(String field, String json, String expected) {
    assertThat(faults(with(field, json))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"title\": \"食堂\"   | \"title\": null                | title required",
        "\"title\": \"食堂\"   | \"title\": \"  \"              | title required",
        "\"title\": \"食堂\"   | \"title\": \"x\"               | title too-short",
        "\"title\": \"食堂\"   | \"title\": \"abcdefghijk\"     | title too-long",
        "\"title\": \"食堂\"   | \"title\": {}                  | title wrong-type",
        "STUDENT_LIFE          | student_life                   | category not-allowed",
        "\"weight\": 1         | \"weight\": 6                  | weight out-of-range",
        "\"weight\": 1         | \"weight\": 1.5                | weight wrong-type",
        "\"weight\": 1         | \"weight\": 2147483648         | weight out-of-range",
        "\"weight\": 1         | \"weight\": 1.5                | weight wrong-type",
        "\"weight\": 1         | \"weight\": 1e30               | weight out-of-range",
        "\"weight\": 1         | \"weight\": 1e999999999        | weight out-of-range",
        "+08:00                | ``                             | sightings[0].seenAt bad-time",
        "2026-10-13T08:20:00   | 12026-10-13T08:20:00           | sightings[0].seenAt bad-time",
        "https:                | ftp:                           | sightings[0].url bad-format",
        "\"微博\"              | 7                              | sightings[0].platform wrong-type",
        "\"platform\"          | \"plattform\": 1, \"platform\" | sightings[0].plattform unknown-field",
        "\"seenAt\"            | \"views\": -1, \"seenAt\"      | sightings[0].views out-of-range",
      })
  void inTheBodyItselfToo(String good, String bad, String expected) {
    assertThat(GOOD).contains(good);
    assertThat(faults(GOOD.replace(good, bad))).containsExactly(expected);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(
            faults(
                """
                {"category": "NEWS", "weight": "3", "colour": 1, "level": true,
                 "sightings": [{"platform": "", "url": "%s", "seenAt": "2026-10-13"}, 7],
                 "note": "abcd"}"""
                    .formatted("https://" + "x".repeat(30))))
        .containsExactlyInAnyOrder(
            "title required",
            "category not-allowed",
            "weight wrong-type",
            "colour unknown-field",
            "level not-allowed",
            "sightings[0].platform required",
            "sightings[0].url too-long",
            "sightings[0].seenAt bad-time",
            "sightings[1] wrong-type",
            "note too-long");
  }

  @Test
  void theRefusalOfAnUnknownNameListsThoseAllowed() {
    var refused =
        catchThrowableOfType(
            ProblemException.class, () -> read(GOOD.replace("STUDENT_LIFE", "NEWS"), Filing.class));
    assertThat(refused.faults().getFirst().message().en())
        .contains("IDEOLOGY, SCHOOL_CONDUCT, STUDENT_LIFE, STAFF_WORK, MAJOR_SAFETY");
  }

  @Test
  void faultsAreBoundedWhateverIsSent() {
    var many = new StringBuilder("{");
    for (int i = 0; i < 5000; i++) {
      many.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":1");
    }
    assertThat(faults(many.append('}').toString())).hasSize(FieldErrors.MAX_FAULTS);
  }

  @Test
  void aListIsBoundedWhateverTheRecordSays() {
    var tags = "[" + "\"a\",".repeat(RecordWalk.MAX_ENTRIES) + "\"a\"]";
    assertThat(faults(with("tags", tags))).containsExactly("tags too-many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
  void whatIsNoObjectIsRefusedAsAWhole(String json) {
    assertThat(faults(json)).containsExactly(" wrong-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{\"title\": }",
        "{\"title\": 'x'}",
        "{} {}",
        "{\"title\": \"a\", \"title\": \"b\"}",
        "{\"weight\": NaN}",
        "{\"weight\": 01}",
        "{\"title\": \"a\tb\"}",
        "// comment\n{}",
      })
  void whatIsNoJsonIsRefusedAsMalformed(String json) {
    assertThatThrownBy(() -> read(json, Filing.class))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type().slug()).isEqualTo("malformed-json");
              assertThat(refused.detail()).isPresent();
            });
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedAsMalformed() {
    var bytes = "{\"title\": \"a?b\"}".getBytes(StandardCharsets.UTF_8);
    bytes[12] = (byte) 0xff;
    assertThatThrownBy(() -> reader.read(bytes, Filing.class))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type().slug()).isEqualTo("malformed-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepNestingIsRefusedAsMalformed(String opening) {
    assertThatThrownBy(() -> read(opening.repeat(10_000), Filing.class))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type().slug()).isEqualTo("malformed-json"));
  }

  @Test
  void theRecordsOwnRefusalIsReported() {
    assertThatThrownBy(() -> read("{\"a\": \"1\", \"b\": \"1\"}", Fussy.class))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.faults().getFirst().message().en()).isEqualTo("a and b differ"));
    assertThat(read("{\"a\": \"1\", \"b\": \"2\"}", Fussy.class)).isEqualTo(new Fussy("1", "2"));
  }

  @Test
  void aServiceMayAddItsOwnFaultsBeforeItRefuses() {
    var errors = new FieldErrors();
    var tree = reader.parse(with("level", "9").getBytes(StandardCharsets.UTF_8));
    var filing = reader.read(tree, Filing.class, errors);
    assertThat(filing.title()).isEqualTo("食堂");
    assertThat(filing.level()).isNull();
    assertThat(errors.has("level")).isTrue();
    assertThat(errors.has("title")).isFalse();
    errors.reject("title", "taken", "已有", "is taken");
    assertThatThrownBy(errors::throwIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.faults()).hasSize(2));
  }

  @Test
  void faultsOfTheShapeAndOfTheRulesAreRefusedTogetherAs400() {
    var faults = new BodyFaults();
    var tree = reader.parse(with("level", "9").getBytes(StandardCharsets.UTF_8));
    var filing = reader.read(tree, Filing.class, faults);
    assertThat(filing.level()).isNull();
    assertThat(faults.isFaulty("level")).isTrue();
    faults.reject("title", "taken", "已有", "is taken");
    assertThatThrownBy(faults::throwIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type().status()).isEqualTo(400);
              assertThat(refused.faults()).hasSize(2);
            });
  }

  @Test
  void faultsOfTheRulesAloneAreA422() {
    var faults = new BodyFaults();
    faults.shapeIsRead();
    faults.throwIfAny();
    faults.require("reason", " ", "须说明理由", "a reason is required");
    assertThatThrownBy(faults::throwIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type().status()).isEqualTo(422));
  }

  record Letter(@Size(max = 200) String text, @Size(max = 64) String code) {}

  private static BodyFaults lettered(Measure measure) {
    var faults = new BodyFaults();
    var letter = "{\"text\": \"电话13800138000\", \"code\": \"13800138000\"}";
    var reader = new RequestReader(FACTORY.getValidator(), PersonalDataCheck.of(measure));
    reader.read(reader.parse(letter.getBytes(StandardCharsets.UTF_8)), Letter.class, faults);
    return faults;
  }

  @Test
  void personalDataIsRefusedOrWarnedOfAsItIsSet() {
    var refused = lettered(Measure.REFUSE);
    assertThat(refused.isFaulty("text")).isTrue();
    assertThat(refused.isFaulty("code")).as("a code is no text").isFalse();
    assertThatThrownBy(refused::throwIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.type().status()).isEqualTo(422);
              assertThat(refusal).hasMessageNotContaining("13800138000");
            });
    var warned = lettered(Measure.WARN);
    assertThat(warned.warnings())
        .extracting(each -> each.field() + " " + each.kind())
        .containsExactly("text " + PersonalDataKind.MOBILE_NUMBER);
    warned.throwIfAny();
    assertThat(lettered(Measure.OFF).warnings()).isEmpty();
  }
}
