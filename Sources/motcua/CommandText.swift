/// The texts of the command line in Vietnamese, by the English ones that the argument parser is given. A test asks for the
/// help of every command and finds no English text in it.
enum CommandText {
  /// The Vietnamese text; the English one where there is none.
  static func vietnamese(_ english: String) -> String { texts[english] ?? english }

  /// What stands in angle brackets for a value.
  static func valueName(_ english: String?) -> String { valueNames[english ?? "value"] ?? english ?? "giá trị" }

  private static let texts: [String: String] = [
    // The program.
    "Ask questions of administrative procedure and dossier data; every ratio keeps its parts.":
      "Hỏi đáp trên dữ liệu thủ tục hành chính và hồ sơ; tỷ lệ nào cũng kèm tử số và mẫu số.",
    """
    Without a dataset the example set on Hà Nội's third quarter of 2020 is opened; it is synthetic and says so.
    'motcua help <subcommand>' tells more of each; a dataset of such a name is opened as './run'.
    Exit codes: 0 ok, 1 a query or input failed, 2 wrong usage, 3 an expectation or comparison failed, 130 interrupted.
    """: """
    Không nêu tệp dữ liệu thì mở bộ dữ liệu mẫu về Hà Nội quý III/2020; đây là dữ liệu giả lập và được ghi rõ như vậy.
    Gõ 'motcua help <lệnh con>' để xem từng lệnh con; dữ liệu trùng tên với lệnh con thì mở bằng './run'.
    Mã kết thúc: 0 là đã trả lời, 1 là câu hỏi hoặc dữ liệu có lỗi, 2 là gõ sai cách dùng, 3 là có kỳ vọng hoặc kết quả \
    không khớp, 130 là bị ngắt.
    """,
    """
    A data package, a folder, or a file of a table, packed or not; - for standard input; or a script, FILE.motcua; or a \
    session document to go on with, FILE.md.
    """: """
    Gói dữ liệu, thư mục, hoặc tệp chứa bảng, nén hay không; - là dữ liệu vào chuẩn; hoặc tệp câu lệnh TỆP.motcua; hoặc tài \
    liệu phiên TỆP.md để làm tiếp.
    """,
    "List the sessions that were not saved, or go on with the one of this number.":
      "Liệt kê các phiên chưa lưu, hoặc làm tiếp phiên mang số này.",
    "Answer this and end; may be given several times.": "Trả lời câu này rồi kết thúc; có thể nêu nhiều lần.",
    "Show the version.": "Cho biết phiên bản.",
    "Show help information.": "Hiện phần trợ giúp này.",
    // The options that the shell, scripts and documents share.
    "The form of results, with every row; else a table, shortened on a terminal.":
      "Dạng kết quả, đủ mọi dòng; nếu không nêu thì là bảng, rút gọn trên màn hình.",
    "Colours: auto, always or never; NO_COLOR is heeded.":
      "Màu: auto là tự chọn, always là luôn có, never là không; biến NO_COLOR được tôn trọng.",
    "Width of tables in characters.": "Bề rộng của bảng, tính bằng số ký tự.",
    "Language of messages, numbers and dates; else that of the system.":
      "Ngôn ngữ của thông báo, số và ngày; nếu không nêu thì theo hệ thống.",
    "Leave out accounts and notes; results and errors stay.":
      "Không hiện phần thuyết minh và ghi chú; kết quả và lỗi vẫn hiện.",
    "Read files anew, and keep no snapshots of them; as MOTCUA_NO_CACHE=1.":
      "Đọc lại tệp từ đầu và không lưu bản chụp; như MOTCUA_NO_CACHE=1.",
    "Write no file (save, export, history, cache), and read none outside the folder of the data, script or document.":
      "Không ghi tệp nào (lưu, xuất, lịch sử, bộ nhớ đệm) và không đọc tệp ngoài thư mục của dữ liệu, tệp câu lệnh hoặc tài liệu.",
    "Refuse a file with any cell that cannot be read as its column's type.":
      "Không nhận tệp có ô không đọc được theo kiểu của cột.",
    "Encoding of text files: utf-8, utf-16, windows-1258, tcvn3, vni.":
      "Bảng mã của tệp văn bản: utf-8, utf-16, windows-1258, tcvn3, vni.",
    "How 1.234 is read where nothing in the file decides it: en or vi.":
      "Cách đọc 1.234 khi trong tệp không có gì xác định: en (số thập phân) hoặc vi (hàng nghìn).",
    "Sheet of a workbook, by its name.": "Tên trang tính cần mở.",
    "Lines of the heading: 2, 2..3, or none where a file has no heading.":
      "Các dòng tiêu đề: 2, 2..3, hoặc none nếu tệp không có tiêu đề.",
    "all: totals, repeated headings and what stands below a table stay rows.":
      "all: giữ dòng tổng, tiêu đề lặp lại và phần dưới bảng làm dòng dữ liệu.",
    "Which heading is which column, as id=so_ho_so; may be repeated.":
      "Tiêu đề nào là cột nào, như id=so_ho_so; có thể nêu nhiều lần.",
    // Subcommands.
    "Re-run a session and compare its outputs, or run a script.":
      "Chạy lại một phiên và so kết quả với bản đã ghi, hoặc chạy một tệp câu lệnh.",
    """
    Figures in the prose are links to the answers of named cells, as in [97.15%](#provision.percent). Ends with 3 when
    an output or such a figure is not what it was, unless --output takes the new ones.
    """: """
    Số liệu trong lời văn được ghi thành liên kết tới kết quả của ô có tên, như [97,15%](#provision.percent). Kết thúc bằng \
    mã 3 khi có kết quả hoặc số liệu như vậy khác bản đã ghi, trừ khi --output nhận kết quả mới.
    """,
    "A session document, or a script: .motcua or .txt.": "Tài liệu phiên, hoặc tệp câu lệnh: .motcua hay .txt.",
    "Write the document with its new outputs to this file.": "Ghi tài liệu với kết quả mới vào tệp này.",
    "Write over the output file where another is there already.": "Ghi đè nếu tệp kết quả đã có.",
    "A value for a parameter of the document; may be given several times.":
      "Giá trị của một tham số trong tài liệu; có thể nêu nhiều lần.",
    "Run the document for each value of a parameter; --output then has its name in braces: out/{unit}.md.":
      "Chạy tài liệu với từng giá trị của một tham số; khi đó --output có tên tham số trong ngoặc nhọn: out/{unit}.md.",
    "Re-run documents and compare their values, figures and expectations.":
      "Chạy lại tài liệu và so giá trị, số liệu trong lời văn và kỳ vọng.",
    """
    Compared are the exact values of each cell, the figures in the prose that are links to them, and what the cells
    expect; for each difference both sides are shown, and why, as far as the document pins it. Ends with 3 when
    something differs, with 1 when a document cannot be run.
    """: """
    So giá trị chính xác của từng ô, số liệu trong lời văn có liên kết tới ô và kỳ vọng của ô; chỗ nào khác thì hiện cả hai \
    bên và nguyên nhân, trong phạm vi tài liệu có ghi. Kết thúc bằng mã 3 khi có chỗ khác, bằng mã 1 khi có tài liệu không \
    chạy được.
    """,
    "Draw charts of ASCII characters alone.": "Vẽ biểu đồ chỉ bằng ký tự ASCII.",
    "Session documents.": "Các tài liệu phiên.",
    "Write a document that differs anew, with what it gives now.":
      "Ghi lại tài liệu có chỗ khác, với kết quả hiện nay.",
    "How the findings are written: text, json, or junit for JUnit's XML.":
      "Dạng của kết quả kiểm tra: text, json, hoặc junit (XML của JUnit).",
    "Width of the lines in characters.": "Bề rộng của dòng, tính bằng số ký tự.",
    "Language of the findings; else that of the system.":
      "Ngôn ngữ của kết quả kiểm tra; nếu không nêu thì theo hệ thống.",
    "Leave out documents that are as recorded.": "Không hiện những tài liệu đúng với bản đã ghi.",
    "Read no file outside the folder of each document.": "Không đọc tệp ngoài thư mục của từng tài liệu.",
    "Compare two documents by cell, value and figure.": "So hai tài liệu theo từng ô, giá trị và số liệu.",
    "Neither document is run. Ends with 3 when they differ.":
      "Không chạy tài liệu nào. Kết thúc bằng mã 3 khi hai tài liệu khác nhau.",
    "The first document.": "Tài liệu thứ nhất.",
    "The second document.": "Tài liệu thứ hai.",
    "Language of what is told; else that of the system.": "Ngôn ngữ của lời báo; nếu không nêu thì theo hệ thống.",
    "Write a session document as a page, a notebook or a workbook.":
      "Xuất tài liệu phiên thành trang HTML, notebook Jupyter hoặc sổ tính Excel.",
    """
    The ending of the output says which: .html, .ipynb or .xlsx. Pages and notebooks show the results that stand in the
    document, unless --rerun is given; a workbook needs their values, so its cells are run.
    """: """
    Đuôi của tệp kết quả cho biết dạng: .html, .ipynb hay .xlsx. Trang HTML và notebook Jupyter hiện kết quả đang có trong tài \
    liệu, trừ khi có --rerun; sổ tính cần giá trị nên các ô được chạy lại.
    """,
    "A session document.": "Tài liệu phiên.",
    "The file to write: .html, .ipynb or .xlsx.": "Tệp cần ghi: .html, .ipynb hoặc .xlsx.",
    "Leave out the statements of a page.": "Trang HTML không kèm câu lệnh.",
    "Run the cells first, and show what they give now.": "Chạy lại các ô trước, rồi hiện kết quả hiện nay.",
    "Tell what in documents is likely to become wrong, without running them.":
      "Chỉ ra những chỗ dễ sai trong tài liệu mà không chạy tài liệu.",
    """
    Told are numbers in the prose that no cell proves, periods written out where a parameter has them, links to nothing,
    absolute paths, ratios put together from two answers, cumulative figures beside those of a period, rankings of small
    numbers, and outputs older than their statements. Ends with 3 when something is told.
    """: """
    Gồm: số trong lời văn không có ô nào chứng minh, kỳ viết sẵn dù đã có tham số, liên kết không tới đâu, đường dẫn tuyệt \
    đối, tỷ lệ ghép từ hai kết quả, số lũy kế đặt cạnh số trong kỳ, xếp hạng trên số lượng nhỏ, và kết quả cũ hơn câu lệnh. \
    Kết thúc bằng mã 3 khi có điều được chỉ ra.
    """,
    "Put right what can safely be: links for periods that a parameter has, relative paths.":
      "Sửa những gì sửa được chắc chắn: liên kết cho kỳ đã có tham số, đường dẫn tương đối.",
    "Learn the reform metrics in lessons, or list them.":
      "Học các chỉ số cải cách hành chính qua bài học, hoặc liệt kê bài học.",
    "Without a lesson the lessons are listed at the head of a shell. A lesson goes on where it ended; answers may come through a pipe as well.":
      "Không nêu bài thì chương trình mở ra với danh sách bài học. Bài học được học tiếp từ chỗ đã dừng; câu trả lời cũng có thể đưa vào qua ống dẫn.",
    "A lesson, by name or number; or review, report, placement.":
      "Tên hoặc số của bài học; hoặc review (ôn tập), report (kết quả học), placement (kiểm tra đầu vào).",
    "List the lessons and what is done of them, and end.": "Liệt kê bài học và phần đã học rồi kết thúc.",
    "Learn on other data: a set of 'motcua generate'.": "Học trên dữ liệu khác: bộ dữ liệu do 'motcua generate' tạo.",
    "Be the kernel of Jupyter notebooks, or install it.":
      "Làm nhân cho notebook Jupyter, hoặc cài đặt nhân đó.",
    """
    'motcua kernel install' once, then JupyterLab offers motcua for new notebooks. A notebook made by 'motcua export' \
    runs there as it is.
    """: """
    Gõ 'motcua kernel install' một lần, sau đó JupyterLab có motcua khi tạo notebook mới. Notebook do 'motcua export' tạo \
    ra chạy được ngay ở đó.
    """,
    "Put the kernel and the highlighting of its language where Jupyter finds them.":
      "Đặt nhân và phần tô màu câu lệnh vào nơi Jupyter tìm thấy.",
    """
    What was installed is removed by deleting the folders that it tells. Without the library that kernels need, \
    nothing is installed: a notebook would only say that its kernel died.
    """:
      """
    Muốn gỡ bỏ, xóa các thư mục mà lệnh này in ra. Nếu máy thiếu thư viện mà nhân cần, lệnh không cài gì: notebook khi \
    đó chỉ báo nhân đã ngừng.
    """,
    "For this user; so it is unless --prefix is given.": "Cho riêng người dùng này; mặc định khi không có --prefix.",
    "For a virtual environment, or /usr/local for all users.":
      "Cho một môi trường Python ảo, hoặc /usr/local cho mọi người dùng.",
    "The name of the kernel, by which notebooks find it.": "Tên của nhân, notebook tìm nhân theo tên này.",
    "Language of messages, numbers and dates in notebooks; else that of the system.":
      "Ngôn ngữ của thông báo, số và ngày trong notebook; nếu không nêu thì theo hệ thống.",
    "Answer a notebook; Jupyter starts this.": "Trả lời một notebook; Jupyter tự chạy lệnh này.",
    "A connection file that is not there is made, for 'jupyter console --existing'.":
      "Chưa có tệp kết nối thì tệp được tạo, để dùng với 'jupyter console --existing'.",
    "The file with the addresses of the kernel and its key.": "Tệp ghi các địa chỉ của nhân và khóa của kết nối.",
    "Write the package motcua-jupyter for pip.": "Ghi gói motcua-jupyter để cài bằng pip.",
    """
    It has the kernel's description, the highlighting in JupyterLab, and the lexer with which nbconvert colours \
    notebooks. It starts the program by its name where that is on the PATH now, else where it lies.
    """: """
    Gói gồm mô tả của nhân, phần tô màu câu lệnh trong JupyterLab và bộ tách từ để nbconvert tô màu notebook. Chương trình \
    được gọi theo tên nếu hiện có trong PATH, nếu không thì theo đường dẫn của nó.
    """,
    "The folder to write to; made when it is not there.": "Thư mục để ghi vào; chưa có thì được tạo.",
    "Write a synthetic dataset of any size.": "Tạo bộ dữ liệu giả lập có quy mô tùy chọn.",
    "The same numbers give the same files, byte for byte.":
      "Cùng các số đã nêu thì ra đúng các tệp như nhau, từng byte.",
    "How many dossiers.": "Số hồ sơ.",
    "What the figures are drawn from.": "Số khởi tạo của các số ngẫu nhiên.",
    "The folder to write; made when it is not there.": "Thư mục để ghi; chưa có thì được tạo.",
    "Tell where the program keeps its files.": "Cho biết chương trình lưu các tệp của mình ở đâu.",
    "List or clear the snapshots of large files that were opened.":
      "Liệt kê hoặc xóa bản chụp của các tệp lớn đã mở.",
    """
    A snapshot holds the columns of a file of 8 MB or more, so that opening it again need not read it. It is only used \
    while the file is the same. MOTCUA_NO_CACHE=1 or --no-cache: none is used or made. MOTCUA_CACHE_LIMIT: how many \
    megabytes all may take, 4096 unless set; those unused for the longest time go first. MOTCUA_CACHE_CHECK=content: \
    compare the whole content of a file each time, not only its size, times and samples.
    """: """
    Bản chụp giữ các cột của tệp từ 8 MB trở lên để lần sau mở không phải đọc lại. Bản chụp chỉ được dùng khi tệp không \
    thay đổi. MOTCUA_NO_CACHE=1 hoặc --no-cache: không dùng và không tạo bản chụp. MOTCUA_CACHE_LIMIT: tổng dung lượng \
    tối đa, tính bằng MB, mặc định 4096; bản lâu không dùng bị xóa trước. MOTCUA_CACHE_CHECK=content: mỗi lần đều so \
    toàn bộ nội dung tệp, không chỉ dung lượng, thời điểm và các mẫu.
    """,
    "Tell what snapshots there are: source, rows, bytes, when made, whether still valid.":
      "Cho biết các bản chụp hiện có: nguồn, số dòng, dung lượng, lúc tạo, còn dùng được hay không.",
    "The form of the list.": "Dạng của danh sách.",
    "Language of messages and numbers; else that of the system.":
      "Ngôn ngữ của thông báo và số; nếu không nêu thì theo hệ thống.",
    "Remove the snapshots of a file, of all files in a folder, or all.":
      "Xóa bản chụp của một tệp, của mọi tệp trong một thư mục, hoặc tất cả.",
    "The file or folder; all when left out.": "Tệp hoặc thư mục; không nêu thì là tất cả.",
    "Write the completion script of a shell.": "Ghi tệp gợi ý lệnh cho trình dòng lệnh.",
    "For example: motcua completions bash > ~/.local/share/bash-completion/completions/motcua":
      "Ví dụ: motcua completions bash > ~/.local/share/bash-completion/completions/motcua",
    "The shell: bash, zsh or fish.": "Trình dòng lệnh: bash, zsh hoặc fish.",
    "Write the manual page.": "Ghi trang hướng dẫn.",
    "For example: motcua manual > ~/.local/share/man/man1/motcua.1":
      "Ví dụ: motcua manual --lang vi > ~/.local/share/man/vi/man1/motcua.1",
    "Language of the page; else that of the system.": "Ngôn ngữ của trang; nếu không nêu thì theo hệ thống.",
  ]

  private static let valueNames = [
    "dataset": "tệp", "query": "câu hỏi", "format": "dạng", "color": "màu", "cells": "số ký tự", "lang": "ngôn ngữ",
    "name": "tên", "numbers": "kiểu số", "lines": "dòng", "rows": "dòng", "column=heading": "cột=tiêu đề",
    "session.md": "phiên.md", "file": "tệp", "count": "số", "number": "số", "seed": "số", "directory": "thư mục",
    "path": "đường dẫn", "name=value": "tên=giá trị", "first.md": "tài liệu 1.md", "second.md": "tài liệu 2.md",
    "lesson": "bài học", "shell": "trình dòng lệnh", "value": "giá trị",
  ]
}
