package dev.fairhaven.rules.syntax;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parsed tree of one file: what was written, with places, nothing resolved.
///
/// Nodes have identity: maps keyed by nodes must be identity maps.
public sealed interface Tree {

  Span span();

  /// Whether this is the same object.
  @SuppressWarnings("ReferenceEquality") // nodes have an identity: their place in the tree
  default boolean isSame(@Nullable Tree other) {
    return this == other;
  }

  /// One file.
  record File(SourceFile source, List<Statement> statements) {}

  /// A line of a file.
  sealed interface Statement extends Tree permits Assign, Call {}

  /// Something with a value.
  sealed interface Expression extends Tree
      permits Name,
          Text,
          Numeral,
          Bool,
          Nothing,
          Items,
          Call,
          Binary,
          Unary,
          Comparison,
          Logical,
          Attribute,
          Format {

    /// The name of this kind of node in messages.
    default String kind() {
      return switch (this) {
        case Name _ -> "Name";
        case Text _ -> "String";
        case Numeral _ -> "Number";
        case Bool _ -> "Boolean";
        case Nothing _ -> "None_";
        case Items _ -> "List";
        case Call _ -> "Call";
        case Binary _ -> "BinaryOperation";
        case Unary _ -> "UnaryOperation";
        case Comparison _ -> "BinaryComparison";
        case Logical _ -> "BooleanOperation";
        case Attribute _ -> "Attribute";
        case Format _ -> "FormatString";
      };
    }

    /// Whether the value is a constant.
    default boolean isConstant() {
      return switch (this) {
        case Text _, Numeral _, Bool _, Nothing _ -> true;
        case Items items -> items.items().stream().allMatch(Expression::isConstant);
        case Name _, Call _, Binary _, Unary _, Comparison _, Logical _, Attribute _, Format _ ->
            false;
      };
    }
  }

  /// `Target: annotation = value`.
  record Assign(Span span, Name target, @Nullable Annotation annotation, Expression value)
      implements Statement {}

  /// `identifier` or `identifier[variant, …]`; `a | b` is written as one of these too.
  ///
  /// @param generic whether there were brackets or a `|`
  record Annotation(Span span, String identifier, boolean generic, List<Annotation> variants)
      implements Tree {}

  record Name(Span span, String identifier) implements Expression {

    /// Whether the name is visible in its file only.
    public boolean isLocal() {
      return identifier.startsWith("_");
    }
  }

  record Text(Span span, String value) implements Expression {}

  /// @param value a `Long`, a `BigInteger` when a `long` is too small, or a `Double`
  record Numeral(Span span, Number value) implements Expression {

    public boolean isWhole() {
      return value instanceof Long || value instanceof BigInteger;
    }
  }

  record Bool(Span span, boolean value) implements Expression {}

  /// `None`.
  record Nothing(Span span) implements Expression {}

  /// `[item, …]`.
  record Items(Span span, List<Expression> items) implements Expression {}

  /// `function(name=value, …)`.
  ///
  /// @param function a [Name] or an [Attribute]
  record Call(Span span, Expression function, List<Keyword> arguments)
      implements Expression, Statement {

    /// The value given for a parameter; the last one if it was given twice.
    public @Nullable Expression argument(String name) {
      return arguments.reversed().stream()
          .filter(keyword -> keyword.name().equals(name))
          .findFirst()
          .map(Keyword::value)
          .orElse(null);
    }

    /// The name of the function, as written.
    public String functionName() {
      return switch (function) {
        case Name name -> name.identifier();
        case Attribute attribute -> attribute.name().identifier() + "." + attribute.attribute();
        default ->
            throw new IllegalStateException("the parser made a call of a " + function.kind());
      };
    }
  }

  record Keyword(Span span, String name, Expression value) implements Tree {}

  record Binary(Span span, BinaryOperator operator, Expression left, Expression right)
      implements Expression {}

  record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

  record Comparison(Span span, Comparator comparator, Expression left, Expression right)
      implements Expression {}

  /// `a and b and …` or `a or b or …`.
  record Logical(Span span, LogicalOperator operator, List<Expression> operands)
      implements Expression {}

  /// `name.attribute`. Parsed here and rejected later.
  record Attribute(Span span, Name name, String attribute) implements Expression {}

  /// An f-string.
  ///
  /// @param parts text and names in turn
  record Format(Span span, List<Part> parts) implements Expression {

    /// Text as it is, or the value of a name.
    public sealed interface Part {
      record Literal(String text) implements Part {}

      record Field(Name name) implements Part {}
    }

    /// The names of the fields, in order.
    public List<Name> names() {
      return parts.stream()
          .filter(Part.Field.class::isInstance)
          .map(part -> ((Part.Field) part).name())
          .toList();
    }

    /// The text between the quotes, with fields as `{Name}` and braces doubled.
    public String template() {
      var out = new StringBuilder();
      for (var part : parts) {
        switch (part) {
          case Part.Literal literal ->
              out.append(literal.text().replace("{", "{{").replace("}", "}}"));
          case Part.Field field -> out.append('{').append(field.name().identifier()).append('}');
        }
      }
      return out.toString();
    }
  }

  enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    MODULO("%"),
    POWER("**"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    OR("|"),
    XOR("^"),
    AND("&");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  enum UnaryOperator {
    NOT("not"),
    NEGATE("-");

    private final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  enum Comparator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  enum LogicalOperator {
    AND("and"),
    OR("or");

    private final String symbol;

    LogicalOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
