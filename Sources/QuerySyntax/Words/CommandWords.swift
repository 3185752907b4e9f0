package import VietnameseText

/// The words of statements that act on the shell.
package enum CommandWord: Sendable, Hashable, CaseIterable {
  case open, tables, describe, values, save, export, run, check, set, help, history
  case note, title, cells, edit, name, delete, move
  case rerun, undo, learn, hint, skip, choose, quit

  static let definitions: [CommandWord: WordDefinition] = [
    .open: WordDefinition(
      "open", "mở",
      meaning: ("opens a file or folder of data", "mở tệp hoặc thư mục dữ liệu"),
      form:
        "open PATH [as one table] [as NAME] [heading NUMBER|NUMBER..NUMBER|none] [rows all] [numbers en|vi] [mapping COLUMN=HEADING] [sheet NAME] [encoding NAME]",
      note: (
        "A data package, a folder, or a CSV, TSV, XLSX, JSON or JSON Lines file; open \"*.xlsx\" as NAME, or a folder as one table, joins files of one shape, with a column 'source'. A path with blanks stands in double quotes. 'help heading' and the like tell what each word behind the path settles.",
        "Gói dữ liệu, thư mục, hoặc tệp CSV, TSV, XLSX, JSON, JSON Lines; mở \"*.xlsx\" thành TÊN, hoặc thư mục thành một bảng, gộp các tệp cùng dạng, thêm cột 'source'. Đường dẫn có khoảng trắng đặt trong dấu nháy kép. 'trợ giúp tiêu đề' và tương tự cho biết mỗi từ sau đường dẫn quyết định điều gì."
      ),
      examples: [
        "open data/list.xlsx as list", "open data/list.xlsx heading 3 rows all", "open data as one table as lists",
      ],
      related: ["tables", "describe"],
      command: CommandRule(takes: [.path, .openWord], options: [.as])),
    .tables: WordDefinition(
      "tables", "bảng",
      meaning: ("lists the tables", "liệt kê các bảng"),
      examples: ["tables"],
      command: CommandRule(argumentLimit: 0)),
    .describe: WordDefinition(
      "describe", "mô tả",
      meaning: ("shows the columns of a table", "liệt kê các cột của bảng"),
      form: "describe TABLE",
      examples: ["describe dossiers"],
      related: ["tables", "values"],
      command: CommandRule(takes: [.table])),
    .values: WordDefinition(
      "values", "giá trị",
      meaning: ("lists the values of a column with their counts", "liệt kê các giá trị của cột và số lần có mặt"),
      form: "values TABLE.COLUMN",
      examples: ["values dossiers.channel"],
      related: ["describe", "where"],
      command: CommandRule(takes: [.table])),
    .save: WordDefinition(
      "save", "lưu",
      meaning: ("writes the session to a file", "ghi phiên làm việc ra tệp"),
      form: "save [PATH] [replace]",
      note: (
        "A document, whose name ends in .md. A file that this session did not write is left as it is unless 'replace' follows; one that is open as data always.",
        "Ghi thành tài liệu có đuôi .md. Tệp không do phiên này ghi ra được giữ nguyên, trừ khi thêm 'ghi đè'; tệp đang mở làm dữ liệu thì không bao giờ bị ghi đè."
      ),
      examples: ["save \"Sessions/my-q3.md\""],
      related: ["export", "run"],
      command: CommandRule(takes: [.newFile], options: [.replace], actsOutsideDocuments: true)),
    .export: WordDefinition(
      "export", "xuất",
      meaning: ("writes the last result, or the session, to a file", "ghi kết quả cuối hoặc phiên làm việc ra tệp"),
      form: "export PATH [excel] [replace]",
      note: (
        "The end of the path says what: .csv .tsv .json .jsonl .xlsx the last result, .svg its chart, .md .html .ipynb .motcua the session. With 'excel' a .csv file is written so that a double click opens it right. A file that this session did not write is left as it is unless 'replace' follows; one that is open as data always.",
        "Đuôi tệp cho biết xuất gì: .csv .tsv .json .jsonl .xlsx là kết quả cuối, .svg là biểu đồ của kết quả, .md .html .ipynb .motcua là phiên làm việc. Thêm 'cho excel' thì tệp .csv được ghi để nhấp đúp là mở đúng. Tệp không do phiên này ghi ra được giữ nguyên, trừ khi thêm 'ghi đè'; tệp đang mở làm dữ liệu thì không bao giờ bị ghi đè."
      ),
      examples: ["export results.csv", "export results.csv excel"],
      related: ["save", "excel"],
      command: CommandRule(takes: [.newFile], options: [.excel, .replace], actsOutsideDocuments: true)),
    .run: WordDefinition(
      "run", "chạy",
      meaning: ("runs a session or script", "chạy một phiên hoặc tập lệnh"),
      form: "run PATH",
      examples: ["run Sessions/tour.md"],
      related: ["save", "rerun", "check"],
      command: CommandRule(takes: [.path], argumentLimit: 1, actsOutsideDocuments: true)),
    .check: WordDefinition(
      "check", "rà soát",
      meaning: (
        "runs a document again and tells what is no longer as it says",
        "chạy lại một tài liệu và cho biết chỗ nào không còn đúng như đã ghi"
      ),
      form: "check [PATH]",
      note: (
        "Compared are the exact values of each cell, the figures in the prose and what the cells expect. Without a path it is the session's own document, as 'save' would write it. Nothing is written, and the session stays as it is.",
        "So sánh giá trị chính xác của từng ô, số liệu trong lời văn và các kỳ vọng. Không nêu đường dẫn thì rà soát chính tài liệu của phiên, như khi 'lưu'. Không ghi tệp nào, và phiên giữ nguyên."
      ),
      examples: ["check Sessions/tour.md", "check"],
      related: ["run", "save", "cells"],
      command: CommandRule(takes: [.path], argumentLimit: 1, actsOutsideDocuments: true)),
    .set: WordDefinition(
      "set", "thiết lập",
      meaning: ("changes a setting", "đổi một thiết lập"),
      form: "set [NAME [VALUE]]",
      note: (
        "'set' alone lists all settings; 'help NAME' tells of one.",
        "chỉ 'thiết lập' thì liệt kê mọi thiết lập; 'trợ giúp TÊN' nói về từng cái."
      ),
      examples: [
        "set calendar reporting",
        "set decimals 2",
      ],
      command: CommandRule(takes: [.setting, .settingValue])),
    .help: WordDefinition(
      "help", "trợ giúp",
      meaning: ("explains a word", "giải thích một từ"),
      form: "help [WORD|SETTING|CODE|keys|periods]",
      examples: [
        "help ratio",
        "help MC1042",
      ],
      command: CommandRule(takes: [.topic])),
    .history: WordDefinition(
      "history", "lịch sử",
      meaning: ("lists earlier statements, searches or deletes them", "liệt kê, tìm hoặc xóa các câu lệnh trước"),
      form: "history [NUMBER]   history search TEXT   history delete NUMBER[..NUMBER]|TEXT|all",
      note: (
        "A statement that begins with a blank is not kept.",
        "Câu lệnh mở đầu bằng dấu cách thì không được lưu."
      ),
      examples: ["history search domain"],
      related: ["rerun", "save"],
      command: CommandRule(takes: [.historyWord, .text])),
    .note: WordDefinition(
      "note", "ghi chú",
      meaning: ("adds prose to the session", "thêm lời vào phiên làm việc"),
      form: "note \"TEXT\"",
      examples: ["note \"Figures of the third quarter\""],
      related: ["save"],
      command: CommandRule(takes: [.text])),
    .title: WordDefinition(
      "title", "nhan đề",
      meaning: ("says what the session's document is about", "đặt nhan đề cho tài liệu của phiên"),
      form: "title \"TEXT\"",
      examples: ["title \"Figures of the third quarter\""],
      related: ["note", "save"],
      command: CommandRule(takes: [.text], actsOutsideDocuments: true)),
    .cells: WordDefinition(
      "cells", "các ô",
      meaning: ("lists the session's cells as its document holds them", "liệt kê các ô trong tài liệu của phiên"),
      note: (
        "Behind the number of a cell a * says that its answer may be another by now: what it depends on was changed, or its data were. 'rerun stale' runs such cells again.",
        "Dấu * sau số của ô cho biết kết quả có thể đã khác, vì thứ mà ô dựa vào hoặc dữ liệu đã thay đổi. 'chạy lại đã cũ' chạy lại các ô đó."
      ),
      examples: ["cells"],
      related: ["edit", "rerun", "save"],
      command: CommandRule(argumentLimit: 0, actsOutsideDocuments: true)),
    .edit: WordDefinition(
      "edit", "sửa",
      meaning: ("changes the statement of a cell, and runs it in its place", "sửa câu lệnh của ô rồi chạy lại tại chỗ"),
      form: "edit NUMBER|NAME [\"STATEMENT\"]",
      note: (
        "In the shell the editor of $VISUAL or $EDITOR opens on it. The cell keeps its number; cells that depend on it are marked, and run again by 'rerun stale'. A statement that fails changes nothing.",
        "Trong phiên tương tác, trình soạn thảo của $VISUAL hoặc $EDITOR được mở. Ô giữ số của nó; các ô phụ thuộc được đánh dấu và chạy lại bằng 'chạy lại đã cũ'. Câu lệnh có lỗi thì không thay đổi gì."
      ),
      examples: ["edit 7"],
      related: ["cells", "undo", "rerun"],
      command: CommandRule(takes: [.cell, .text], argumentLimit: 2, actsOutsideDocuments: true)),
    .name: WordDefinition(
      "name", "đặt tên",
      meaning: ("names a cell, so that figures in the prose find it", "đặt tên cho ô để số liệu trong lời văn dẫn tới"),
      form: "name NUMBER NAME",
      examples: ["name 7 provision"],
      related: ["cells", "save"],
      command: CommandRule(takes: [.cell, .text], argumentLimit: 2, actsOutsideDocuments: true)),
    .delete: WordDefinition(
      "delete", "xóa",
      meaning: ("takes a cell out of the session", "bỏ một ô khỏi phiên"),
      form: "delete NUMBER|NAME",
      examples: ["delete 7"],
      related: ["cells", "undo"],
      command: CommandRule(takes: [.cell], argumentLimit: 1, actsOutsideDocuments: true)),
    .move: WordDefinition(
      "move", "chuyển",
      meaning: ("puts a cell behind another one", "chuyển một ô tới sau ô khác"),
      form: "move NUMBER after NUMBER",
      note: ("'move 7 after 0' puts it to the front.", "'chuyển 7 sau 0' đưa ô lên đầu."),
      examples: ["move 7 after 3"],
      related: ["cells", "undo"],
      command: CommandRule(takes: [.cell, .cellWord, .cell], argumentLimit: 3, actsOutsideDocuments: true)),
    .rerun: WordDefinition(
      "rerun", "chạy lại",
      meaning: ("runs earlier statements again", "chạy lại các câu lệnh trước"),
      form: "rerun [NUMBER[..NUMBER]|stale]",
      note: (
        "Statements by number are run as new ones; 'rerun stale' runs the cells whose answers may be others by now in their places.",
        "Câu lệnh theo số được chạy thành câu lệnh mới; 'chạy lại đã cũ' chạy tại chỗ các ô mà kết quả có thể đã khác."
      ),
      examples: ["rerun 3..5", "rerun stale"],
      related: ["run", "cells", "history"],
      command: CommandRule(takes: [.numbers], argumentLimit: 2, actsOutsideDocuments: true)),
    .undo: WordDefinition(
      "undo", "hoàn tác",
      meaning: ("takes back the last statement that changed the session", "lấy lại phiên như trước câu lệnh cuối"),
      note: (
        "A definition, a setting, an answer, or a change of cells; up to twenty. Files that were written stay; numbers are not given again.",
        "Áp dụng cho định nghĩa, thiết lập, kết quả hoặc thay đổi ở các ô; tối đa hai mươi lần. Tệp đã ghi giữ nguyên; số thứ tự không được dùng lại."
      ),
      examples: ["undo"],
      related: ["edit", "delete", "cells"],
      command: CommandRule(argumentLimit: 0, actsOutsideDocuments: true)),
    .learn: WordDefinition(
      "learn", "học",
      meaning: ("lists the lessons, or begins one", "liệt kê các bài học, hoặc bắt đầu một bài"),
      form: "learn [LESSON|review|report|placement|pause|answers on|answers off]",
      note: (
        "A lesson goes on where it ended. 'learn review' asks again what is due, 'learn report' shows what was done, 'learn placement' tells with which lesson to begin, 'learn pause' closes the exercise for a while. Wrong answers are kept in their words only after 'learn answers on', and only on this computer.",
        "Bài học tiếp tục từ chỗ đã dừng. 'học ôn tập' hỏi lại những bài đến hạn ôn, 'học báo cáo' cho biết đã làm những gì, 'học đầu vào' cho biết nên bắt đầu từ bài nào, 'học tạm dừng' gác bài tập lại. Câu trả lời sai chỉ được lưu nguyên văn sau khi gõ 'học lưu câu trả lời', và chỉ lưu trên máy này."
      ),
      examples: ["learn", "learn ratio", "learn review"],
      related: ["hint", "skip", "choose"],
      command: CommandRule(takes: [.lesson], actsOutsideDocuments: true)),
    .hint: WordDefinition(
      "hint", "gợi ý",
      meaning: ("helps with the exercise that is open", "gợi ý cho bài tập đang làm"),
      examples: ["hint"],
      related: ["learn", "skip"],
      command: CommandRule(argumentLimit: 0, actsOutsideDocuments: true)),
    .skip: WordDefinition(
      "skip", "xem đáp án",
      meaning: (
        "shows an answer to the exercise that is open, and goes on",
        "cho biết đáp án của bài tập đang làm rồi sang bài sau"
      ),
      examples: ["skip"],
      related: ["learn", "hint"],
      command: CommandRule(argumentLimit: 0, actsOutsideDocuments: true)),
    .choose: WordDefinition(
      "choose", "chọn",
      meaning: ("chooses an answer in a lesson", "chọn một câu trả lời trong bài học"),
      form: "choose NUMBER",
      note: ("In a lesson the number alone will do.", "Trong bài học, chỉ cần gõ con số."),
      examples: ["choose 2"],
      related: ["learn"],
      command: CommandRule(takes: [.text], argumentLimit: 1, actsOutsideDocuments: true)),
    .quit: WordDefinition(
      "quit", "thoát",
      meaning: ("ends the session", "kết thúc phiên làm việc"),
      examples: ["quit"],
      command: CommandRule(argumentLimit: 0)),
  ]
}

/// The words among a command's arguments.
package enum CommandOptionWord: Sendable, Hashable, CaseIterable {
  case `as`, replace, excel

  static let definitions: [CommandOptionWord: WordDefinition] = [
    .as: WordDefinition(
      "as", "thành",
      meaning: ("the name that opened data get", "tên đặt cho dữ liệu được mở"),
      examples: ["open data/list.xlsx as list"]),
    .replace: WordDefinition(
      "replace", "ghi đè",
      meaning: (
        "writes over a file that is there; takes the place of an earlier definition",
        "ghi đè lên tệp đã có; thay cho định nghĩa trước cùng tên"
      ),
      examples: ["export results.csv replace", "column wait on dossiers = days(submitted, resolved) replace"],
      related: ["save", "export"]),
    .excel: WordDefinition(
      "excel", "cho excel",
      meaning: (
        "writes a .csv file that Excel opens right on a double click",
        "ghi tệp .csv để Excel mở đúng khi nhấp đúp"
      ),
      form: "export PATH.csv excel",
      note: (
        "The file begins with a byte order mark. In English fields are parted by commas; in Vietnamese by semicolons, with decimal commas, as Excel expects it under regional settings of that language. Texts that begin like a formula get a ' before them, codes that look like a number or a day are written as =\"00123\"; how many is told. Without 'excel' every text is written as it is.",
        "Tệp mở đầu bằng dấu thứ tự byte. Với tiếng Việt, các cột cách nhau bằng dấu chấm phẩy và số dùng dấu phẩy thập phân; với tiếng Anh là dấu phẩy và dấu chấm: đúng như Excel đọc theo thiết lập vùng của ngôn ngữ ấy. Văn bản mở đầu như công thức được thêm dấu ' phía trước, mã giống số hoặc ngày được ghi thành =\"00123\"; số ô như vậy được báo. Không có 'cho excel' thì mọi văn bản giữ nguyên."
      ),
      examples: ["export results.csv excel"],
      related: ["export"]),
  ]
}
