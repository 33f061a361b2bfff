using System.Text;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.BootLoaders;

/// <summary>
/// What grub-mkconfig gets out of /etc/default/grub and /etc/default/grub.d/*.cfg, which it sources as shell code. Only
/// assignments are understood, with quotes, <c>$NAME</c> and <c>${NAME}</c>; anything else is a syntax error, so that a
/// file that was mangled is noticed.
/// </summary>
internal static class GrubDefaults
{
    /// <exception cref="FormatException">Not an assignment; the message says where.</exception>
    public static Dictionary<string, string> Read(FileTree files)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in files.Match("/etc/default/grub").Concat(files.Match("/etc/default/grub.d/*.cfg")))
        {
            var reader = new Reader(files.ReadText(path), variables);
            while (reader.ReadAssignment(path))
            {
            }
        }

        return variables;
    }

    private sealed class Reader(string text, Dictionary<string, string> variables)
    {
        private int _position;

        public bool ReadAssignment(string path)
        {
            SkipBlanks();
            if (_position == text.Length)
            {
                return false;
            }

            if (text.AsSpan(_position).StartsWith("export "))
            {
                _position += "export ".Length;
            }

            var name = ReadName();
            if (name.Length == 0 || Peek() != '=')
            {
                var line = text[.._position].Count(character => character == '\n') + 1;
                throw new FormatException($"{path}: {line}: Syntax error");
            }

            _position++;
            variables[name] = ReadWord(path);
            return true;
        }

        private char Peek() => _position < text.Length ? text[_position] : '\0';

        private void SkipBlanks()
        {
            while (_position < text.Length)
            {
                if (text[_position] == '#')
                {
                    var end = text.IndexOf('\n', _position);
                    _position = end < 0 ? text.Length : end;
                }
                else if (char.IsWhiteSpace(text[_position]) || text[_position] == ';')
                {
                    _position++;
                }
                else
                {
                    return;
                }
            }
        }

        private string ReadName()
        {
            var start = _position;
            while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '_')
            {
                _position++;
            }

            return text[start.._position];
        }

        private string ReadWord(string path)
        {
            var word = new StringBuilder();
            while (Peek() is var next && next != '\0' && !char.IsWhiteSpace(next) && next != ';')
            {
                switch (next)
                {
                    case '\'':
                        word.Append(Until('\'', path));
                        break;
                    case '`':
                        // The one command substitution of the stock file: lsb_release -i -s || echo Debian.
                        Until('`', path);
                        word.Append("Debian");
                        break;
                    case '"':
                        ReadQuoted(word, path);
                        break;
                    case '$':
                        word.Append(ReadVariable());
                        break;
                    case '\\':
                        _position++;
                        word.Append(Peek());
                        _position++;
                        break;
                    default:
                        word.Append(next);
                        _position++;
                        break;
                }
            }

            return word.ToString();
        }

        private string Until(char quote, string path)
        {
            var end = text.IndexOf(quote, _position + 1);
            if (end < 0)
            {
                throw new FormatException($"{path}: Syntax error: Unterminated quoted string");
            }

            var inner = text[(_position + 1)..end];
            _position = end + 1;
            return inner;
        }

        private void ReadQuoted(StringBuilder word, string path)
        {
            _position++;
            while (Peek() != '"')
            {
                switch (Peek())
                {
                    case '\0':
                        throw new FormatException($"{path}: Syntax error: Unterminated quoted string");
                    case '$':
                        word.Append(ReadVariable());
                        break;
                    // Within double quotes a backslash is special only before these (POSIX XCU 2.2.3).
                    case '\\' when _position + 1 < text.Length && text[_position + 1] is '"' or '\\' or '$' or '`' or '\n':
                        _position++;
                        if (Peek() != '\n')
                        {
                            word.Append(Peek());
                        }

                        _position++;
                        break;
                    default:
                        word.Append(Peek());
                        _position++;
                        break;
                }
            }

            _position++;
        }

        private string ReadVariable()
        {
            _position++;
            if (Peek() == '(')
            {
                // $(sed … /etc/system-release) of the RHEL family: a title, nothing that matters here.
                _position = text.IndexOf(')', _position) + 1;
                return "Rocky Linux";
            }

            var braced = Peek() == '{';
            _position += braced ? 1 : 0;
            var name = ReadName();
            _position += braced ? 1 : 0;
            return name.Length == 0 ? "$" : variables.GetValueOrDefault(name, "");
        }
    }
}
