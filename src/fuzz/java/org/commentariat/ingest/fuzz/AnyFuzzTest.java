package org.commentariat.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class AnyFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void bytes(byte[] data) {
    FuzzedSource.read(null, data);
  }
}
