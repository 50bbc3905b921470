package org.commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordPieceTest {
  private static final List<String> PIECES =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "tram", "##s", "stop", "##ping", "here", ".",
          "'", "a", "uber", "[", "]", "sep", "市", "##ly", "s", "t", "##a", "-", "’");
  private static final int UNKNOWN = 1;

  private final WordPiece tokenizer = new WordPiece(PIECES);

  @TempDir Path folder;

  @Test
  void aWordIsCutIntoTheLongestPieces() {
    assertThat(pieces("The trams stopping here."))
        .containsExactly("the", "tram", "##s", "stop", "##ping", "here", ".");
  }

  @Test
  void accentsAndCaseDoNotMatter() {
    assertThat(pieces("Über ÜBER u\u0308ber")).containsExactly("uber", "uber", "uber");
  }

  @Test
  void aWordWithAPartThatIsInNoPieceIsUnknownAsAWhole() {
    assertThat(tokenizer.ids("tramway")).containsExactly(UNKNOWN);
    assertThat(tokenizer.ids("a".repeat(101))).containsExactly(UNKNOWN);
    assertThat(tokenizer.ids("😀")).containsExactly(UNKNOWN);
  }

  @Test
  void whatATextSaysIsNeverASpecialToken() {
    assertThat(pieces("a [SEP] [CLS]")).containsExactly("a", "[", "sep", "]", "[", "[UNK]", "]");
  }

  @Test
  void aVocabularyWithoutSpecialTokensIsRefused() {
    assertThatThrownBy(() -> new WordPiece(List.of("[UNK]", "[CLS]", "the")))
        .hasMessage("the vocabulary has no [SEP]");
  }

  @Test
  void randomTextIsCutAsHuggingFacesTokenizerCutsIt() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    String[] parts = {
      "the",
      "Tram",
      "trams",
      "stop",
      "stopping",
      "HERE",
      ".",
      "'",
      "’",
      " ",
      "\t",
      "\n",
      "\u00a0",
      "Über",
      "u\u0308",
      "é",
      "市",
      "—",
      "...",
      "\u200b",
      "\u0007",
      "😀",
      "ß",
      "İ",
      "x",
      "-",
      "$",
      "^",
      "\ufffd",
      "\u2028",
      "aaa",
      "st",
      "\u3000",
      "2",
      "٣",
      "sly",
      "ｔ"
    };
    try (HuggingFaceTokenizer reference = reference()) {
      for (int i = 0; i < 2000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
          text.append(parts[random.nextInt(parts.length)]);
        }
        List<Integer> expected =
            Arrays.stream(reference.encode(text.toString(), false, false).getIds())
                .mapToObj(id -> (int) id)
                .toList();
        assertThat(tokenizer.ids(text.toString()))
            .as("seed %d: “%s”", seed, text)
            .isEqualTo(expected);
      }
    }
  }

  /** The tokenizer of BERT as Hugging Face's library has it, with the small vocabulary. */
  private HuggingFaceTokenizer reference() throws IOException {
    StringBuilder vocabulary = new StringBuilder();
    for (int id = 0; id < PIECES.size(); id++) {
      vocabulary
          .append(id == 0 ? "" : ",")
          .append('"')
          .append(PIECES.get(id))
          .append("\":")
          .append(id);
    }
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(
        file,
        """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
         "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                        "strip_accents": null, "lowercase": true},
         "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": null,
         "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
         "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                   "max_input_chars_per_word": 100, "vocab": {%s}}}
        """
            .formatted(vocabulary),
        StandardCharsets.UTF_8);
    return HuggingFaceTokenizer.newInstance(file, Map.of());
  }

  private List<String> pieces(String text) {
    return tokenizer.ids(text).stream().map(PIECES::get).toList();
  }
}
