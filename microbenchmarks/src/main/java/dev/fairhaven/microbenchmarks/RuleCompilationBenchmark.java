package dev.fairhaven.microbenchmarks;

import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.check.Checker;
import dev.fairhaven.rules.syntax.Parser;
import dev.fairhaven.rules.syntax.SourceFile;
import dev.fairhaven.rules.syntax.SyntaxException;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From the text of rules to trees, to a program, to a rule set that evaluates.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class RuleCompilationBenchmark {

  @Param({"10", "500"})
  int rules;

  private Sources sources = Sources.of(java.util.Map.of(Sources.ENTRY_POINT, ""));
  private final Functions functions = Functions.standard();

  @Setup
  public void prepare() {
    sources = Workload.sources(rules);
  }

  @Benchmark
  public List<Tree.File> parse() throws SyntaxException {
    var files = new ArrayList<Tree.File>();
    for (var path : sources.paths()) {
      files.add(Parser.parse(new SourceFile(path, sources.findRules(path).orElseThrow())));
    }
    return files;
  }

  @Benchmark
  public Checker.Result check() {
    return Checker.check(sources, functions);
  }

  @Benchmark
  public Compilation compile() {
    return RuleSet.compile(sources, functions);
  }
}
