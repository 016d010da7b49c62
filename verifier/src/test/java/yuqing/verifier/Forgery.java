package yuqing.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// One alteration of a bundle by somebody without the key, who knows the format and recomputes
/// what can be recomputed.
enum Forgery {
  BIT_OF_A_FILE {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var names = List.copyOf(forged.whole.keySet());
      flip(forged.whole, names.get(random.nextInt(names.size())), random);
    }
  },
  BIT_OF_A_FILE_AND_MANIFEST {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var names = List.copyOf(forged.draft.listed().keySet());
      flip(forged.whole, names.get(random.nextInt(names.size())), random);
      forged.listAgain();
    }
  },
  PART_OF_A_FILE_CUT {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var names = List.copyOf(forged.whole.keySet());
      var name = names.get(random.nextInt(names.size()));
      var content = forged.whole.get(name);
      forged.whole.put(name, java.util.Arrays.copyOf(content, random.nextInt(content.length)));
    }
  },
  FILE_REMOVED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var names = List.copyOf(forged.draft.files.keySet());
      forged.whole.remove(names.get(random.nextInt(names.size())));
      if (random.nextBoolean()) {
        forged.listAgain();
      }
    }
  },
  FILE_ADDED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var content = bytes(random, 50);
      forged.whole.put("evidence/" + Sha.hex(Sha.of(content)), content);
      if (random.nextBoolean()) {
        forged.listAgain();
      }
    }
  },
  EVIDENCE_SWAPPED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var names = evidence(forged);
      var first = forged.whole.get(names.getFirst());
      forged.whole.put(names.getFirst(), forged.whole.get(names.getLast()));
      forged.whole.put(names.getLast(), first);
      if (random.nextBoolean()) {
        forged.listAgain();
      }
    }
  },
  EVIDENCE_REPLACED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var names = evidence(forged);
      forged.whole.remove(names.get(random.nextInt(names.size())));
      var content = bytes(random, 60);
      forged.whole.put("evidence/" + Sha.hex(Sha.of(content)), content);
      forged.listAgain();
    }
  },
  FORM_REPLACED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      forged.whole.put("form.pdf", bytes(random, 300));
      forged.listAgain();
    }
  },
  ENTRY_REMOVED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      forged.draft.entries.remove(random.nextInt(forged.draft.entries.size()));
      forged.tellAgain(random);
    }
  },
  ENTRY_REPEATED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entries = forged.draft.entries;
      var repeated = entries.get(random.nextInt(entries.size())).copy();
      entries.add(random.nextInt(entries.size() + 1), repeated);
      forged.tellAgain(random);
    }
  },
  ENTRY_ADDED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entries = forged.draft.entries;
      int place = random.nextInt(entries.size() + 1);
      var added = DraftBundle.entry(place + 1L, random);
      added.chain(forged.draft.incident, bytes(random, 32));
      entries.add(place, added);
      forged.tellAgain(random);
    }
  },
  ENTRIES_REORDERED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entries = forged.draft.entries;
      int first = random.nextInt(entries.size());
      Collections.swap(
          entries, first, (first + 1 + random.nextInt(entries.size() - 1)) % entries.size());
      forged.tellAgain(random);
    }
  },
  TAIL_CUT {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entries = forged.draft.entries;
      entries.subList(random.nextInt(entries.size()), entries.size()).clear();
      forged.tellAgain(random);
    }
  },
  PAYLOAD_EXCHANGED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entry = anyWithPayload(forged, random);
      entry.payload = ("{\"note\":" + random.nextInt() + "}").getBytes(UTF_8);
      entry.salt = random.nextBoolean() ? bytes(random, 32) : entry.salt;
      if (random.nextBoolean()) {
        entry.commit();
      }
      forged.tellAgain(random);
    }
  },
  HEADER_ALTERED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entries = forged.draft.entries;
      var entry = entries.get(random.nextInt(entries.size()));
      switch (random.nextInt(5)) {
        case 0 -> entry.timeMicros -= 1 + random.nextInt(1_000_000);
        case 1 -> entry.recordedAtMicros += 1 + random.nextInt(1_000_000);
        case 2 -> entry.type = "incident.handling-ended";
        case 3 -> entry.sequence += 1 + random.nextInt(9);
        default -> entry.source = "/escalation-service";
      }
      forged.tellAgain(random);
    }
  },
  ENTRY_ERASED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      anyWithPayload(forged, random).erase();
      forged.tellAgain(random);
    }
  },
  PROOFS_OF_ANOTHER_INCIDENT {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var other = DraftBundle.of("another", forged.draft.signer, random.nextLong());
      forged.whole.put("proofs.json", other.whole().get("proofs.json"));
      if (random.nextBoolean()) {
        forged.whole.put("manifest.json", other.whole().get("manifest.json"));
      }
    }
  },
  PROOFS_OF_AN_OLDER_BUNDLE {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var older = forged.draft.copy();
      older.entries.subList(8 + random.nextInt(4), 12).clear();
      forged.whole.put("proofs.json", older.whole().get("proofs.json"));
      if (random.nextBoolean()) {
        forged.whole.put("timeline.ndjson", older.timeline());
      }
    }
  },
  DAYS_CONCEALED {
    @Override
    void forge(ForgedBundle forged, Random random) {
      forged.draft.days = List.of();
      forged.signBadly(random);
    }
  },
  PROOFS_OF_A_RECOMPUTED_CHAIN {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entry = anyWithPayload(forged, random);
      entry.payload = ("{\"note\":" + random.nextInt() + "}").getBytes(UTF_8);
      entry.commit();
      forged.draft.chain();
      forged.draft.sealDays(forged.attacker, random);
      forged.signBadly(random);
    }
  },
  SIGNED_ANEW_BY_ANOTHER {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var entry = anyWithPayload(forged, random);
      entry.payload = ("{\"note\":" + random.nextInt() + "}").getBytes(UTF_8);
      entry.commit();
      forged.draft.chain();
      forged.draft.sealDays(forged.attacker, random);
      forged.draft.signer = forged.attacker;
      forged.whole = forged.draft.whole();
    }
  },
  CERTIFICATE_UNDER_ANOTHERS_NAME {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var school = Sha.hex(forged.draft.signer.key());
      forged.draft.entries.getLast().payload = bytes(random, 40);
      forged.draft.entries.getLast().commit();
      forged.draft.chain();
      forged.draft.signer = forged.attacker;
      forged.whole = forged.draft.whole();
      var proofs = new String(forged.whole.get("proofs.json"), UTF_8);
      var other = Sha.hex(forged.attacker.key());
      forged.whole.put("proofs.json", proofs.replace(other, school).getBytes(UTF_8));
    }
  },
  TEXT_OF_THE_PROOFS_WRITTEN_OTHERWISE {
    @Override
    void forge(ForgedBundle forged, Random random) {
      var proofs = new String(forged.whole.get("proofs.json"), ISO_8859_1);
      int place = 1 + random.nextInt(proofs.length() - 1);
      char at = proofs.charAt(place);
      var other =
          switch (random.nextInt(3)) {
            case 0 -> proofs.substring(0, place) + " " + proofs.substring(place);
            case 1 ->
                proofs.substring(0, place)
                    + "\\u%04x".formatted((int) at)
                    + proofs.substring(place + 1);
            default -> proofs + "\n".repeat(1 + random.nextInt(3));
          };
      forged.whole.put("proofs.json", other.getBytes(ISO_8859_1));
    }
  };

  abstract void forge(ForgedBundle forged, Random random);

  private static void flip(Map<String, byte[]> files, String name, Random random) {
    var content = files.get(name).clone();
    content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
    files.put(name, content);
  }

  private static byte[] bytes(Random random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static List<String> evidence(ForgedBundle forged) {
    var names = new ArrayList<>(forged.whole.keySet());
    names.removeIf(name -> !name.startsWith("evidence/"));
    return names;
  }

  private static DraftEntry anyWithPayload(ForgedBundle forged, Random random) {
    var entries = forged.draft.entries.stream().filter(entry -> entry.payload != null).toList();
    return entries.get(random.nextInt(entries.size()));
  }
}
